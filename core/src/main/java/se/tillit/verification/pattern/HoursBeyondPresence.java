package se.tillit.verification.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Shift;

/**
 * The exact time of a provider's visits, errands and both of two staff included, is more
 * than 95 % of the time that its staff were at work by the staff log; from 100 visits, and not where the log is missing
 * altogether.
 *
 * <p>Work in homes needs ways between them. Staff who were hardly at work longer than the visits that they are said to
 * have made were not there for all of them.
 */
public final class HoursBeyondPresence implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.HOURS_BEYOND_PRESENCE;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var thresholds = month.thresholds();
        var percent = thresholds.percent(Parameter.PRESENCE_PERCENT);
        var least = thresholds.count(Parameter.PRESENCE_VISITS);
        var presence = presenceByProvider(month);
        var withoutLog = EvidenceMissing.providersWithoutStaffLog(month.evidence(), month.work());
        var findings = new ArrayList<Finding>();
        month.work().visitsOfProvider().forEach((provider, visits) -> {
            if (visits.size() < least || withoutLog.contains(provider)) {
                return;
            }
            var visited = 0L;
            for (var visit : visits) {
                visited += visit.time().toMicros() - visit.time().fromMicros();
            }
            var present = presence.getOrDefault(provider, 0L);
            if (new Ratio(visited, present).isMoreThanPercent(percent)) {
                findings.add(PatternFindings.ofProvider(
                        month,
                        provider,
                        Severity.SERIOUS,
                        Reason.of(code())
                                .with("visitTime", new Elapsed(visited))
                                .with("presence", new Elapsed(present))
                                .with("visits", visits.size())
                                .with("limitPercent", percent)
                                .with("limitVisits", least)));
            }
        });
        return findings;
    }

    /** The shifts that start in the month, merged for each employment, in microseconds by employer. */
    private static Map<ProviderId, Long> presenceByProvider(PatternCase month) {
        var time = month.evidence().month().time();
        var presence = new HashMap<ProviderId, Long>();
        for (var person : month.work().people()) {
            for (var work : person.employments()) {
                var shifts = work.shiftsIn(time).stream().map(Shift::time).toList();
                var sum = 0L;
                for (var part : Interval.union(shifts)) {
                    sum += part.toMicros() - part.fromMicros();
                }
                presence.merge(work.employment().employer(), sum, Long::sum);
            }
        }
        return presence;
    }
}
