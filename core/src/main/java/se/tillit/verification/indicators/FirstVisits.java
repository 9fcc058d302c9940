package se.tillit.verification.indicators;

import java.util.HashMap;
import java.util.Map;
import se.tillit.care.Assignment;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Evidence;

/**
 * How soon care began: of the assignments that start in the month, those with a first visit within so many hours of the
 * order. One without a visit has not begun within any. An assignment withdrawn before its first day is none.
 */
final class FirstVisits {

    private final Map<ProviderId, Tally> tallies = new HashMap<>();

    /** Counts for all providers at once, against the longest wait. */
    FirstVisits(Evidence evidence, VisitStarts starts, Elapsed longest) {
        for (var assignment : evidence.handover().assignments()) {
            var days = assignment.days();
            if (!days.isEmpty() && evidence.month().covers(days.from())) {
                Tally.in(tallies, assignment.provider()).count(hasBegun(assignment, starts, longest));
            }
        }
    }

    private static boolean hasBegun(Assignment assignment, VisitStarts starts, Elapsed longest) {
        var ordered = Interval.microsOf(assignment.orderedAt());
        var visits = starts.of(assignment.provider(), assignment.decision());
        var first = VisitStarts.firstFrom(visits, ordered);
        return first < visits.length && visits[first] - ordered <= longest.micros();
    }

    /** Within the wait of all. */
    Ratio of(ProviderId provider) {
        return Tally.of(tallies, provider);
    }
}
