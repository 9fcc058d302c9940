package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * The visit starts after the settlement month.
 *
 * <p>It waits for its own month, when its evidence is complete. A visit from before the month is verified at once,
 * against the facts of its own day. A line for granted time waits in the same way for the month that it is for.
 */
public final class NotThisMonth implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.NOT_THIS_MONTH;
    }

    @Override
    public Verdict judge(LineCase line) {
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return granted.get().month().compareTo(line.evidence().month()) <= 0
                    ? Verdict.CLEAR
                    : new Verdict.HoldAtOnce(seen(line));
        }
        if (!line.hasVisit()
                || line.day().isBefore(line.evidence().month().days().until())) {
            return Verdict.CLEAR;
        }
        return new Verdict.HoldAtOnce(seen(line));
    }

    @Override
    public Reason seen(LineCase line) {
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return Reason.of(code())
                    .as("granted")
                    .with("claimed", granted.get().month())
                    .with("month", line.evidence().month());
        }
        return Reason.of(code())
                .with("day", line.day())
                .with("month", line.evidence().month());
    }
}
