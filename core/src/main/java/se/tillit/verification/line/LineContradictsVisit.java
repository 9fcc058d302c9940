package se.tillit.verification.line;

import java.util.ArrayList;
import java.util.List;
import se.tillit.invoices.LineField;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * Provider, recipient, staff or service of the line is not the visit's, or the claimed time has nothing in common with
 * the visit.
 *
 * <p>The line then speaks of something else than what was logged, and that something has no evidence.
 */
public final class LineContradictsVisit implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.LINE_CONTRADICTS_VISIT;
    }

    @Override
    public Verdict judge(LineCase line) {
        if (!line.hasVisit()) {
            return Verdict.CLEAR;
        }
        var differing = differingIn(line);
        if (differing.isEmpty()) {
            return Verdict.CLEAR;
        }
        var visit = line.visit();
        var reason = Reason.of(code())
                .with("differing", differing)
                .with("visit", visit.id())
                .with("from", visit.time().from())
                .with("to", visit.time().to());
        return new Verdict.Reject(reason);
    }

    private static List<LineField> differingIn(LineCase line) {
        var claim = line.line();
        var visit = line.visit();
        var time = claim.time();
        if (claim.provider().equals(visit.provider())
                && visit.recipient().id().equals(claim.recipient())
                && visit.employment().id().equals(claim.staff())
                && visit.service().code().equals(claim.service())
                && (time == null || time.overlaps(visit.time()))) {
            return List.of();
        }
        var differing = new ArrayList<LineField>(0);
        if (!claim.provider().equals(visit.provider())) {
            differing.add(LineField.PROVIDER);
        }
        if (!visit.recipient().id().equals(claim.recipient())) {
            differing.add(LineField.RECIPIENT);
        }
        if (!visit.employment().id().equals(claim.staff())) {
            differing.add(LineField.STAFF);
        }
        if (!visit.service().code().equals(claim.service())) {
            differing.add(LineField.SERVICE);
        }
        if (time != null && !time.overlaps(visit.time())) {
            differing.add(LineField.TIME);
        }
        return differing;
    }

    @Override
    public Reason seen(LineCase line) {
        var visit = line.visit();
        return Reason.of(code())
                .with("recipient", visit.recipient())
                .with("staff", visit.employment().id())
                .with("service", visit.service());
    }
}
