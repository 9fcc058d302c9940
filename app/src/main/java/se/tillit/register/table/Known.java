package se.tillit.register.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.SettlementMonth;

/**
 * Which rows: those of a month that were known at an instant.
 *
 * @param month which month
 * @param at when; none for now
 */
public record Known(SettlementMonth month, @Nullable Instant at) {

    /** What is known of the month now. */
    public static Known now(SettlementMonth month) {
        return new Known(month, null);
    }

    /** As a condition on the rows of the table or alias. */
    public String condition(String alias) {
        var then = at;
        if (then == null) {
            return "%s.month = date '%s' and %s.known_until is null".formatted(alias, month.first(), alias);
        }
        return "%s.month = date '%s' and %s.known_from <= timestamptz '%s'".formatted(alias, month.first(), alias, then)
                + " and (%s.known_until is null or %s.known_until > timestamptz '%s')".formatted(alias, alias, then);
    }
}
