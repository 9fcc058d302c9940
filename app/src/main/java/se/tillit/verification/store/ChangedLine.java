package se.tillit.verification.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.LineId;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;

/**
 * A line that two runs of a month say different things of.
 *
 * @param key its place: lines are given out in the order of this text
 * @param line the line
 * @param before what the earlier run said; none where the line was not there
 * @param after what the later run says; none where the line is no longer there
 */
public record ChangedLine(
        String key,
        LineId line,
        @Nullable Said before,
        @Nullable Said after) {

    /**
     * What a run says of a line.
     *
     * @param outcome what becomes of it
     * @param claimed what is claimed
     * @param approved what is approved
     * @param rules codes of the rules that decided
     */
    public record Said(Outcome outcome, Money claimed, Money approved, List<String> rules) {
        /** Copies the rules. */
        public Said {
            rules = List.copyOf(rules);
        }
    }

    /** How much more is approved than before. */
    public Money difference() {
        return approved(after).minus(approved(before));
    }

    private static Money approved(@Nullable Said said) {
        return said == null ? Money.ZERO : said.approved();
    }
}
