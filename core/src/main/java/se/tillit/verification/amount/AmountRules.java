package se.tillit.verification.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Compensation;
import se.tillit.kernel.Minutes;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineCase;

/** The amount rules in order. Rule 17, {@link FrameExceeded}, comes last, with a ledger of its own. */
public final class AmountRules {

    /** Rules 13–16, with those of granted time and of visits at one price in their places. */
    public static final List<AmountRule> IN_ORDER = List.of(
            new AmountMiscalculated(),
            new PriceExceedsContract(),
            new AbsenceDaysExceeded(),
            new ExecutedBelowGranted(),
            new VisitCutShort(),
            new TimeExceedsVisit(),
            new TimeCountedTwice());

    /** The optional evidence that a rule needs. */
    public static final Map<RuleCode, EvidenceKind> NEEDED = Map.of(
            RuleCode.ABSENCE_DAYS_EXCEEDED, EvidenceKind.ABSENCES,
            RuleCode.VISIT_CUT_SHORT, EvidenceKind.PLANNED_VISITS);

    private AmountRules() {}

    /**
     * The claim as it stands before any rule; none where it states no minutes or price. Where the contract pays for
     * granted time they need not be stated: then they are what it pays at the most, so that the amount has a bound.
     */
    public static @Nullable Reckoning claimed(LineCase line) {
        var minutes = line.line().minutes();
        var price = line.line().price();
        if (line.isByTheVisit()) {
            minutes = minutes == null ? mostMinutes(line) : minutes;
        }
        if (isUnstated(line)) {
            minutes = minutes == null ? mostMinutes(line) : minutes;
            price = price == null ? line.findUnitPrice().orElse(null) : price;
        }
        return minutes == null || price == null
                ? null
                : new Reckoning(
                        minutes, price, line.line().amount(), line.paidFor().unit());
    }

    /** Whether minutes or price are left out by a line that need not state them. */
    static boolean isUnstated(LineCase line) {
        return (line.line().minutes() == null || line.line().price() == null)
                && line.findContract()
                        .filter(contract -> contract.compensation() == Compensation.GRANTED_TIME)
                        .isPresent();
    }

    private static @Nullable Minutes mostMinutes(LineCase line) {
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return granted.get().frame().plus(granted.get().extraMinutes());
        }
        return line.findVisit()
                .map(visit -> line.thresholds().minutesOf(visit.time().length()))
                .orElse(null);
    }

    /** Lets rules 13–16 work one after another. */
    public static Steps reckon(LineCase line, Reckoning claimed) {
        var now = claimed;
        var decided = List.<Adjustment>of();
        var noted = List.<Adjustment>of();
        for (var rule : IN_ORDER) {
            var mode = line.thresholds().mode(rule.code());
            var adjustment = mode == Mode.OFF || !rule.isFor(line.paidFor())
                    ? null
                    : rule.findAdjustment(line, now).orElse(null);
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
