package se.tillit.privacy.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.privacy.usecase.Held;
import se.tillit.privacy.usecase.Portion;
import se.tillit.privacy.usecase.RecordKind;

/** Counts rows by month. */
final class Portions {

    private Portions() {}

    /** The query answers months (their first days) and how many rows. */
    static List<Portion> count(JdbcClient jdbc, RecordKind kind, String table, String query, Map<String, ?> values) {
        return jdbc.sql(query)
                .params(values)
                .query((row, number) ->
                        new Portion(kind, YearMonth.from(row.getObject(1, LocalDate.class)), table, row.getLong(2)))
                .list();
    }

    /** The first days of the months that are held back, to be cast to {@code date[]}. */
    static String[] months(Held held) {
        return held.months().stream()
                .map(month -> YearMonth.parse(month).atDay(1).toString())
                .toArray(String[]::new);
    }
}
