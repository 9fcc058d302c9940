package se.tillit.verification.store.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.DateRange;
import se.tillit.verification.parameters.ParameterRow;

/** Days of force as two columns, of which either may be empty. */
final class StoredDays {

    private StoredDays() {}

    static @Nullable LocalDate from(DateRange days) {
        return days.from().equals(LocalDate.MIN) ? null : days.from();
    }

    static @Nullable LocalDate until(DateRange days) {
        return days.isOpen() ? null : days.until();
    }

    static ParameterRow row(ResultSet row) throws SQLException {
        var from = row.getObject("valid_from", LocalDate.class);
        var until = row.getObject("valid_until", LocalDate.class);
        return new ParameterRow(
                row.getString("key"),
                row.getString("value"),
                new DateRange(from == null ? LocalDate.MIN : from, until == null ? LocalDate.MAX : until),
                row.getString("contract_id"),
                row.getString("source"));
    }
}
