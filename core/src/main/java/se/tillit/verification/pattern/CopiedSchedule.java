package se.tillit.verification.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.tillit.care.PlannedVisit;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Evidence;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.MonthClock;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * At least half of an employment's visits start within 60 seconds of the start of a planned
 * visit that weekday and last within 60 seconds of its minutes, by a plan of the provider in force for the recipient and
 * service; from 40 visits. Whether the plan is approved, or the visit due that week, does not matter.
 *
 * <p>Real days drift from the plan. Registrations that follow it to the minute were made from the plan and not from the
 * visit.
 */
public final class CopiedSchedule implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.COPIED_SCHEDULE;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var thresholds = month.thresholds();
        var percent = thresholds.percent(Parameter.COPIED_PERCENT);
        var least = thresholds.count(Parameter.COPIED_VISITS);
        var schedule = new Schedule(
                month.evidence(),
                new MonthClock(month.evidence().month()),
                thresholds.elapsed(Parameter.COPIED_SECONDS).micros());
        var findings = new ArrayList<Finding>();
        for (var person : month.work().people()) {
            for (var work : person.employments()) {
                if (work.visits().size() < least) {
                    continue;
                }
                var share = new Ratio(
                        schedule.copiesAmong(work.visits()), work.visits().size());
                if (share.isAtLeastPercent(percent)) {
                    findings.add(PatternFindings.ofEmployment(
                            month,
                            work.employment(),
                            Severity.SERIOUS,
                            Reason.of(code())
                                    .with("share", share)
                                    .with("copies", share.part())
                                    .with("visits", work.visits().size())
                                    .with("limitPercent", percent)
                                    .with("limitTime", thresholds.elapsed(Parameter.COPIED_SECONDS))
                                    .with("limitVisits", least)));
                }
            }
        }
        return findings;
    }

    /** What was planned, and how near a visit must be to be a copy. */
    private record Schedule(Evidence evidence, MonthClock clock, long nearness) {

        long copiesAmong(List<Visit> visits) {
            var copies = 0L;
            for (var visit : visits) {
                if (isCopy(visit)) {
                    copies++;
                }
            }
            return copies;
        }

        private boolean isCopy(Visit visit) {
            var day = visit.day();
            var weekday = day.getDayOfWeek();
            for (var decision : evidence.decisionsOf(visit.recipient())) {
                if (decision.service() != visit.service()) {
                    continue;
                }
                for (var plan : evidence.plansOf(decision)) {
                    if (plan.validity().covers(day)
                            && plan.provider().equals(visit.provider())
                            && hasRowLike(visit, day, weekday, evidence.plannedVisitsOf(plan))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean hasRowLike(Visit visit, LocalDate day, DayOfWeek weekday, List<PlannedVisit> rows) {
            var start = visit.time().fromMicros();
            var length = visit.time().toMicros() - start;
            for (var row : rows) {
                if (row.weekday() == weekday
                        && isNear(
                                length, Elapsed.ofMinutes(row.minutes().value()).micros())
                        && isNear(start, clock.at(day, row.windowStart()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isNear(long micros, long planned) {
            return Math.abs(micros - planned) <= nearness;
        }
    }
}
