package se.tillit.verification.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;

/**
 * What became of a line in a run.
 *
 * @param key its place: lines are given out in the order of this text
 * @param line the line
 * @param outcome what became of it
 * @param claimed what was claimed
 * @param approved what is approved
 * @param minutes minutes paid for
 * @param rules codes of the rules that decided
 * @param evidence how well the visit is proved, A to D; {@code -} where there is none
 * @param visit the visit that it names
 * @param since the run that first decided so
 */
public record DecidedLine(
        String key,
        LineId line,
        Outcome outcome,
        Money claimed,
        Money approved,
        Minutes minutes,
        List<String> rules,
        String evidence,
        @Nullable String visit,
        long since) {

    /** What stands as evidence where there is no visit. */
    public static final String NO_VISIT = "-";

    /** Copies the rules. */
    public DecidedLine {
        rules = List.copyOf(rules);
    }
}
