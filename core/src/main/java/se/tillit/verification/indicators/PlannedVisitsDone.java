package se.tillit.verification.indicators;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Absences;
import se.tillit.verification.Evidence;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;

/**
 * How many of the planned visits were done: those of approved plans, on the days of the month on which plan and decision
 * are in force and the decision is the provider's, outside absences. One is done when a visit starts within its window,
 * some minutes on either side.
 */
final class PlannedVisitsDone {

    private final Evidence evidence;
    private final SettlementMonth month;
    private final VisitStarts starts;
    private final MonthClock clock;
    private final long margin;
    private final Map<ProviderId, Tally> tallies = new HashMap<>();

    /** Counts for all providers at once. */
    PlannedVisitsDone(Evidence evidence, VisitStarts starts, Thresholds thresholds) {
        this.evidence = evidence;
        this.month = evidence.month();
        this.starts = starts;
        this.clock = new MonthClock(month);
        this.margin = thresholds.elapsed(Parameter.PLANNED_VISIT_MARGIN).micros();
        for (var plan : evidence.handover().plans()) {
            if (plan.approvedAt() != null) {
                count(plan);
            }
        }
    }

    /** Done of due. */
    Ratio of(ProviderId provider) {
        return Tally.of(tallies, provider);
    }

    private void count(Plan plan) {
        var rows = evidence.plannedVisitsOf(plan);
        var days = rows.isEmpty() ? 0 : Frames.daySet(evidence, plan.decision(), plan.provider(), month);
        if (days == 0) {
            return;
        }
        var done = starts.of(plan.provider(), plan.decision());
        var absences = evidence.absencesOf(plan.decision().recipient());
        var tally = Tally.in(tallies, plan.provider());
        for (var row : rows) {
            var day = month.first().with(TemporalAdjusters.nextOrSame(row.weekday()));
            for (; month.covers(day); day = day.plusWeeks(1)) {
                var isOurs = (days & 1L << (day.getDayOfMonth() - 1)) != 0;
                if (isOurs && plan.validity().covers(day) && row.isDueOn(day)) {
                    count(windowOf(row, day), absences, done, tally);
                }
            }
        }
    }

    private void count(Interval window, Absences absences, long[] done, Tally tally) {
        if (!absences.touch(window)) {
            var first = VisitStarts.firstFrom(done, window.fromMicros() - margin);
            tally.count(first < done.length && done[first] <= window.toMicros() + margin);
        }
    }

    private Interval windowOf(PlannedVisit row, LocalDate day) {
        var start = clock.at(day, row.windowStart());
        var lastDay = row.windowEnd().isBefore(row.windowStart()) ? day.plusDays(1) : day;
        return new Interval(start, Math.max(start, clock.at(lastDay, row.windowEnd())));
    }
}
