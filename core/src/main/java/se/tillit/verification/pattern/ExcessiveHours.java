package se.tillit.verification.pattern;

import java.util.ArrayList;
import java.util.List;
import se.tillit.kernel.Interval;
import se.tillit.verification.Finding;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;

/**
 * The visits and shifts of one person, merged over all employers, come to more than 13 hours in
 * some 24 hours, or more than 60 hours in a week from Monday to Sunday, of what the package holds.
 *
 * <p>Two jobs are no fault. Nobody gives good care for that long, and hours that no one could work are often hours that
 * no one worked.
 */
public final class ExcessiveHours implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.EXCESSIVE_HOURS;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var limitDay = month.thresholds().elapsed(Parameter.EXCESSIVE_DAY_HOURS);
        var limitWeek = month.thresholds().elapsed(Parameter.EXCESSIVE_WEEK_HOURS);
        var findings = new ArrayList<Finding>();
        for (var person : month.work().people()) {
            var worked = new WorkedTime(Interval.union(timesOf(person)));
            var day = worked.mostInADay();
            var week = worked.mostInAWeek();
            var isDay = day.time().isMoreThan(limitDay);
            var isWeek = week.time().isMoreThan(limitWeek);
            if (isDay || isWeek) {
                var reason = Reason.of(code())
                        .as(isDay && isWeek ? "both" : isDay ? "day" : "week")
                        .with("dayFrom", day.from())
                        .with("dayTime", day.time())
                        .with("weekFrom", week.monday())
                        .with("weekTime", week.time())
                        .with("limitDay", limitDay)
                        .with("limitWeek", limitWeek);
                findings.add(PatternFindings.ofPerson(month, person, Severity.DEVIATION, reason));
            }
        }
        return findings;
    }

    private static List<Interval> timesOf(Person person) {
        var times = new ArrayList<Interval>();
        for (var work : person.employments()) {
            for (var visit : work.allVisits()) {
                times.add(visit.time());
            }
            times.addAll(work.presence());
        }
        return times;
    }
}
