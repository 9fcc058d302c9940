package se.tillit.verification.amount;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Mode;
import se.tillit.verification.line.LineCase;

/** The amount rules in order. Rule 17, {@link FrameExceeded}, comes last, with a ledger of its own. */
public final class AmountRules {

    /** Rules 13–16. */
    public static final List<AmountRule> IN_ORDER = List.of(
            new AmountMiscalculated(), new PriceExceedsContract(), new TimeExceedsVisit(), new TimeCountedTwice());

    private AmountRules() {}

    /** The claim as it stands before any rule; none where it states no minutes or price. */
    public static @Nullable Reckoning claimed(LineCase line) {
        var minutes = line.line().minutes();
        var price = line.line().price();
        return minutes == null || price == null
                ? null
                : new Reckoning(minutes, price, line.line().amount());
    }

    /** Lets rules 13–16 work one after another. */
    public static Steps reckon(LineCase line, Reckoning claimed) {
        var now = claimed;
        var decided = List.<Adjustment>of();
        var noted = List.<Adjustment>of();
        for (var rule : IN_ORDER) {
            var mode = line.thresholds().mode(rule.code());
            var adjustment =
                    mode == Mode.OFF ? null : rule.findAdjustment(line, now).orElse(null);
            if (adjustment != null && mode == Mode.SHADOW) {
                noted = added(noted, adjustment);
            } else if (adjustment != null) {
                decided = added(decided, adjustment);
                now = adjustment.after();
            }
        }
        return new Steps(now, decided, noted);
    }

    /**
     * What the rules made of a claim.
     *
     * @param after how it stands now
     * @param decided the steps that led there, in order
     * @param noted what rules in shadow would have done
     */
    public record Steps(Reckoning after, List<Adjustment> decided, List<Adjustment> noted) {}

    private static List<Adjustment> added(List<Adjustment> steps, Adjustment step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return List.copyOf(more);
    }
}
