package se.tillit.verification.indicators;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import se.tillit.care.Decision;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Evidence;

/**
 * How many plans were approved before the first visit: of the decisions assigned to a provider and carried out by it in
 * the month, those with a plan of its own that was approved when the first visit of the package began.
 */
final class PlansInTime {

    private final Evidence evidence;
    private final VisitStarts starts;
    private final Map<ProviderId, Tally> tallies = new HashMap<>();

    /** Counts for all providers at once. */
    PlansInTime(Evidence evidence, VisitStarts starts) {
        this.evidence = evidence;
        this.starts = starts;
        var seen = new HashSet<ProviderId>();
        for (var decision : evidence.handover().decisions()) {
            seen.clear();
            for (var assignment : evidence.assignmentsOf(decision)) {
                if (seen.add(assignment.provider())) {
                    count(decision, assignment.provider());
                }
            }
        }
    }

    /** In time of all. */
    Ratio of(ProviderId provider) {
        return Tally.of(tallies, provider);
    }

    private void count(Decision decision, ProviderId provider) {
        var month = evidence.month().time();
        var first = 0L;
        var isFound = false;
        for (var start : starts.of(provider, decision)) {
            if (start >= month.toMicros()) {
                return;
            }
            if (isAssigned(decision, provider, SwedishTime.dayOf(start))) {
                first = isFound ? first : start;
                isFound = true;
                if (start >= month.fromMicros()) {
                    Tally.in(tallies, provider).count(hasPlanBy(first, decision, provider));
                    return;
                }
            }
        }
    }

    private boolean isAssigned(Decision decision, ProviderId provider, LocalDate day) {
        if (decision.validity().covers(day)) {
            for (var assignment : evidence.assignmentsOf(decision)) {
                if (assignment.provider().equals(provider) && assignment.days().covers(day)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasPlanBy(long start, Decision decision, ProviderId provider) {
        var instant = Interval.instantOf(start);
        for (var plan : evidence.plansOf(decision)) {
            var approved = plan.approvedAt();
            if (approved != null
                    && !approved.isAfter(instant)
                    && plan.provider().equals(provider)) {
                return true;
            }
        }
        return false;
    }
}
