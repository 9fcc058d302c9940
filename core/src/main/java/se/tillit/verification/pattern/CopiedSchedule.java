package se.tillit.verification.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.care.Recipient;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.Service;
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
    private static final class Schedule {

        private record Planned(Plan plan, List<PlannedVisit> rows) {}

        private final Evidence evidence;
        private final MonthClock clock;
        private final long nearness;
        private final Map<Recipient, Map<Service, List<Planned>>> gathered = new IdentityHashMap<>();

        Schedule(Evidence evidence, MonthClock clock, long nearness) {
            this.evidence = evidence;
            this.clock = clock;
            this.nearness = nearness;
        }

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
            for (var planned : plannedFor(visit)) {
                var plan = planned.plan();
                if (plan.validity().covers(day)
                        && plan.provider().equals(visit.provider())
                        && hasRowLike(visit, day, weekday, planned.rows())) {
                    return true;
                }
            }
            return false;
        }

        /** What is planned of the visit's service for its recipient, gathered once and asked for by each visit. */
        private List<Planned> plannedFor(Visit visit) {
            var ofServices = gathered.computeIfAbsent(visit.recipient(), unused -> new EnumMap<>(Service.class));
            return ofServices.computeIfAbsent(visit.service(), service -> gather(visit.recipient(), service));
        }

        private List<Planned> gather(Recipient recipient, Service service) {
            var planned = new ArrayList<Planned>();
            for (var decision : evidence.decisionsOf(recipient)) {
                if (decision.service() == service) {
                    for (var plan : evidence.plansOf(decision)) {
                        var rows = evidence.plannedVisitsOf(plan);
                        if (!rows.isEmpty()) {
                            planned.add(new Planned(plan, rows));
                        }
                    }
                }
            }
            return planned;
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
