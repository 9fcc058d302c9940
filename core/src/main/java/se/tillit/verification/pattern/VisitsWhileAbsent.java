package se.tillit.verification.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import se.tillit.invoices.LineId;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Finding;
import se.tillit.verification.Outcome;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;

/**
 * Three lines or more of a provider were rejected because the recipient was absent.
 *
 * <p>One such line can be a slip. Several say that visits are registered without anyone at the door.
 */
public final class VisitsWhileAbsent implements PatternRule {

    @Override
    public RuleCode code() {
        return RuleCode.VISITS_WHILE_ABSENT;
    }

    @Override
    public List<Finding> judge(PatternCase month) {
        var least = month.thresholds().count(Parameter.ABSENT_LINES);
        var lines = new TreeMap<ProviderId, List<LineId>>();
        for (var decision : month.decisions()) {
            if (decision.outcome() == Outcome.REJECT && decision.rules().contains(RuleCode.RECIPIENT_ABSENT)) {
                lines.computeIfAbsent(decision.line().provider(), unused -> new ArrayList<>())
                        .add(decision.line().id());
            }
        }
        var findings = new ArrayList<Finding>();
        lines.forEach((provider, rejected) -> {
            if (rejected.size() >= least) {
                findings.add(PatternFindings.ofProvider(
                        month,
                        provider,
                        Severity.SERIOUS,
                        rejected.stream().sorted().toList(),
                        Reason.of(code()).with("lines", rejected.size()).with("limitLines", least)));
            }
        });
        return findings;
    }
}
