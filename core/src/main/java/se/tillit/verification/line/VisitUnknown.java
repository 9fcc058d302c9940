package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * No visit with the id that the line names was handed over.
 *
 * <p>Care that nobody logged can't be told from care that nobody gave.
 */
public final class VisitUnknown implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.VISIT_UNKNOWN;
    }

    @Override
    public Verdict judge(LineCase line) {
        var named = line.line().visit();
        if (line.hasVisit() || named == null) {
            return Verdict.CLEAR;
        }
        return new Verdict.Reject(Reason.of(code()).with("visit", named));
    }

    @Override
    public Reason seen(LineCase line) {
        var visit = line.visit();
        return Reason.of(code())
                .with("visit", visit.id())
                .with("from", visit.time().from())
                .with("to", visit.time().to())
                .with("start", visit.startMethod())
                .with("end", visit.endMethod());
    }
}
