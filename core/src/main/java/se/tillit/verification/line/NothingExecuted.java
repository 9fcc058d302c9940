package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * Granted time is claimed for a month in which the provider made no visit for the decision on the days assigned to it
 * (requirement G3).
 *
 * <p>Granted time is paid for being there, and nobody was. It is asked of lines that nothing holds, after their price.
 */
public final class NothingExecuted implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.NOTHING_EXECUTED;
    }

    @Override
    public Verdict judge(LineCase line) {
        var granted = line.findGranted();
        if (granted.isEmpty()
                || granted.get().findDecision().isEmpty()
                || granted.get().visits() > 0) {
            return Verdict.CLEAR;
        }
        return new Verdict.Reject(Reason.of(code())
                .with("decision", granted.get().findDecision().get().id())
                .with("month", granted.get().month())
                .with("days", granted.get().days().size()));
    }

    @Override
    public Reason seen(LineCase line) {
        return line.findGranted()
                .map(granted -> Reason.of(code()).as("visits").with("visits", granted.visits()))
                .orElse(Reason.of(code()).as("not-looked"));
    }
}
