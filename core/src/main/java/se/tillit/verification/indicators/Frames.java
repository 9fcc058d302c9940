package se.tillit.verification.indicators;

import se.tillit.care.Decision;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Evidence;

/**
 * How much of a decision is a provider's own to carry out in a month: the monthly frame by the days on which the
 * decision is in force and assigned to it. Extras are not counted.
 */
public final class Frames {

    private Frames() {}

    /** The provider's own frame: the monthly minutes × assigned days / days of the month, rounded half up. */
    public static Minutes of(Evidence evidence, Decision decision, ProviderId provider, SettlementMonth month) {
        return decision.perMonth().times(new Ratio(assignedDays(evidence, decision, provider, month), month.length()));
    }

    /** How many days of the month the decision is in force and assigned to the provider, each counted once. */
    public static int assignedDays(Evidence evidence, Decision decision, ProviderId provider, SettlementMonth month) {
        return Long.bitCount(daySet(evidence, decision, provider, month));
    }

    /** The same days as bits, the lowest for the first day of the month. */
    static long daySet(Evidence evidence, Decision decision, ProviderId provider, SettlementMonth month) {
        var monthDays = month.days();
        var inForce = decision.validity().commonWith(monthDays);
        var days = 0L;
        for (var assignment : evidence.assignmentsOf(decision)) {
            if (assignment.provider().equals(provider)) {
                var common = assignment.days().commonWith(inForce);
                if (!common.isEmpty()) {
                    var first = common.from().toEpochDay() - monthDays.from().toEpochDay();
                    days |= ((1L << common.days()) - 1) << first;
                }
            }
        }
        return days;
    }
}
