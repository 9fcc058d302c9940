package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * The visit starts after the settlement month.
 *
 * <p>It waits for its own month, when its evidence is complete. A visit from before the month is verified at once,
 * against the facts of its own day.
 */
public final class NotThisMonth implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.NOT_THIS_MONTH;
    }

    @Override
    public Verdict judge(LineCase line) {
        if (!line.hasVisit()
                || line.day().isBefore(line.evidence().month().days().until())) {
            return Verdict.CLEAR;
        }
        return new Verdict.HoldAtOnce(seen(line));
    }

    @Override
    public Reason seen(LineCase line) {
        return Reason.of(code())
                .with("day", line.day())
                .with("month", line.evidence().month());
    }
}
