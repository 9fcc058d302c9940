package se.tillit.verification.pattern;

import java.util.ArrayList;
import java.util.List;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;

/**
 * Of the minutes that a provider gives in homes, more than 20 % belong to visits with an end that
 * was not registered by tag or lock; from 100 visits in homes.
 *
 * <p>Any single end entered by hand has its reasons. A provider that seldom registers in the home is one whose visits
 * cannot be told from visits that were never made.
 */
public final class ManualShare implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.MANUAL_SHARE;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var thresholds = month.thresholds();
        var percent = thresholds.percent(Parameter.MANUAL_SHARE_PERCENT);
        var least = thresholds.count(Parameter.MANUAL_SHARE_VISITS);
        var registered = thresholds.methods(Parameter.MANUAL_SHARE_REGISTERED);
        var time = month.visitTime();
        var findings = new ArrayList<Finding>();
        month.work().visitsOfProvider().forEach((provider, all) -> {
            var visits = 0;
            var minutes = 0L;
            var manual = 0L;
            for (var visit : all) {
                if (visit.isAtHome()) {
                    var length = time.of(visit).value();
                    visits++;
                    minutes += length;
                    if (!registered.contains(visit.startMethod()) || !registered.contains(visit.endMethod())) {
                        manual += length;
                    }
                }
            }
            var share = new Ratio(manual, minutes);
            if (visits >= least && share.isMoreThanPercent(percent)) {
                findings.add(PatternFindings.ofProvider(
                        month,
                        provider,
                        Severity.DEVIATION,
                        Reason.of(code())
                                .with("share", share)
                                .with("visits", visits)
                                .with("limitPercent", percent)
                                .with("limitVisits", least)));
            }
        });
        return findings;
    }
}
