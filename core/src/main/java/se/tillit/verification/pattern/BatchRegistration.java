package se.tillit.verification.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Interval;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.Visit;

/**
 * 8 or more of an employment's visits, on two days or more, were registered within 10 minutes
 * of each other, each more than 12 hours after it had ended.
 *
 * <p>One day that is stored late in one go is a telephone without coverage. Several days at once is someone who sits down
 * to fill in a month; the finding shows the earliest such sitting.
 */
public final class BatchRegistration implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.BATCH_REGISTRATION;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var thresholds = month.thresholds();
        var findings = new ArrayList<Finding>();
        for (var person : month.work().people()) {
            for (var work : person.employments()) {
                var batch = earliestBatch(lateAmong(work.visits(), thresholds), thresholds);
                if (!batch.isEmpty()) {
                    findings.add(PatternFindings.ofEmployment(
                            month,
                            work.employment(),
                            Severity.DEVIATION,
                            null,
                            batch.stream()
                                    .map(registration -> registration.visit().id())
                                    .sorted(IdOrder.INSTANCE)
                                    .toList(),
                            reason(batch, thresholds)));
                }
            }
        }
        return findings;
    }

    private Reason reason(List<Registration> batch, Thresholds thresholds) {
        return Reason.of(code())
                .with("registrations", batch.size())
                .with("days", batch.stream().map(Registration::day).distinct().count())
                .with("first", Interval.instantOf(batch.getFirst().micros()))
                .with("last", Interval.instantOf(batch.getLast().micros()))
                .with("limitRegistrations", thresholds.count(Parameter.BATCH_REGISTRATIONS))
                .with("limitDays", thresholds.count(Parameter.BATCH_DAYS))
                .with("limitTime", thresholds.elapsed(Parameter.BATCH_MINUTES))
                .with("limitAfter", thresholds.elapsed(Parameter.BATCH_HOURS));
    }

    private static List<Registration> lateAmong(List<Visit> visits, Thresholds thresholds) {
        var limit = thresholds.elapsed(Parameter.BATCH_HOURS);
        var late = new ArrayList<Registration>();
        for (var visit : visits) {
            var micros = Interval.microsOf(visit.registeredAt());
            if (new Elapsed(micros - visit.time().toMicros()).isMoreThan(limit)) {
                late.add(new Registration(visit, micros, visit.day()));
            }
        }
        late.sort(Comparator.comparingLong(Registration::micros));
        return late;
    }

    /** From the first registration on which enough follow in time; nothing where there is none. */
    private static List<Registration> earliestBatch(List<Registration> late, Thresholds thresholds) {
        var least = thresholds.count(Parameter.BATCH_REGISTRATIONS);
        var leastDays = thresholds.count(Parameter.BATCH_DAYS);
        var longest = thresholds.elapsed(Parameter.BATCH_MINUTES).micros();
        var visitsOnDay = new HashMap<LocalDate, Integer>();
        var end = 0;
        for (var first = 0; first < late.size(); first++) {
            while (end < late.size() && late.get(end).micros() - late.get(first).micros() <= longest) {
                visitsOnDay.merge(late.get(end).day(), 1, Integer::sum);
                end++;
            }
            if (end - first >= least && visitsOnDay.size() >= leastDays) {
                return late.subList(first, end);
            }
            visitsOnDay.computeIfPresent(late.get(first).day(), (day, visits) -> visits == 1 ? null : visits - 1);
        }
        return List.of();
    }

    private record Registration(Visit visit, long micros, LocalDate day) {}
}
