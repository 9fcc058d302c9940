package se.tillit.verification.store.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;

/**
 * A line in a list: what it claims and what became of it.
 *
 * @param key its place among the lines
 * @param line the line
 * @param outcome what became of it
 * @param claimed what was claimed
 * @param approved what is approved
 * @param rules codes of the rules that decided, the first first
 * @param evidence how well the visit is proved, A to D; {@code -} where there is none
 * @param recipient the case number that it names; none where it names none
 * @param isShown whether the case number may be shown to those who are not named for protected identities
 * @param service the service that it names
 * @param started when the visit is said to have begun
 */
public record LineRow(
        String key,
        LineId line,
        Outcome outcome,
        Money claimed,
        Money approved,
        List<String> rules,
        String evidence,
        @Nullable String recipient,
        boolean isShown,
        @Nullable String service,
        @Nullable Instant started) {

    /** Copies the rules. */
    public LineRow {
        rules = List.copyOf(rules);
    }
}
