package se.tillit.verification.pattern;

import java.util.ArrayList;
import java.util.List;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.indicators.VisitTime;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * More than 40 % of an employment's visits both start on a minute, seconds dropped, and last a
 * number of minutes that can be divided by 5; from 60 visits.
 *
 * <p>Chance gives one visit in twenty-five. Round figures come from people who write down times, not from clocks.
 */
public final class RoundTimes implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.ROUND_TIMES;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var thresholds = month.thresholds();
        var percent = thresholds.percent(Parameter.ROUND_PERCENT);
        var least = thresholds.count(Parameter.ROUND_VISITS);
        var multiple = thresholds.count(Parameter.ROUND_MULTIPLE);
        var time = month.visitTime();
        var findings = new ArrayList<Finding>();
        for (var person : month.work().people()) {
            for (var work : person.employments()) {
                if (work.visits().size() < least) {
                    continue;
                }
                var share = new Ratio(
                        roundAmong(work.visits(), time, multiple), work.visits().size());
                if (share.isMoreThanPercent(percent)) {
                    findings.add(PatternFindings.ofEmployment(
                            month,
                            work.employment(),
                            Severity.DEVIATION,
                            Reason.of(code())
                                    .with("share", share)
                                    .with("round", share.part())
                                    .with("visits", work.visits().size())
                                    .with("multiple", multiple)
                                    .with("limitPercent", percent)
                                    .with("limitVisits", least)));
                }
            }
        }
        return findings;
    }

    private static long roundAmong(List<Visit> visits, VisitTime time, int multiple) {
        var round = 0L;
        for (var visit : visits) {
            var minuteOfHour = SwedishTime.secondOfDay(visit.time().fromMicros()) / 60 % 60;
            if (minuteOfHour % multiple == 0 && time.of(visit).value() % multiple == 0) {
                round++;
            }
        }
        return round;
    }
}
