package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * The decision is not assigned to the provider on the day.
 *
 * <p>The choice of provider is the person's, and the order the municipality's; nobody takes over a person unasked.
 */
public final class AssignmentMissing implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.ASSIGNMENT_MISSING;
    }

    @Override
    public Verdict judge(LineCase line) {
        var decision = line.findDecision();
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return decision.isPresent() && granted.get().isEmptiedBy(code())
                    ? new Verdict.Reject(Reason.of(code())
                            .as("month")
                            .with("decision", decision.get().id())
                            .with("month", granted.get().month()))
                    : Verdict.CLEAR;
        }
        if (!line.hasVisit() || decision.isEmpty() || !line.assignments().isEmpty()) {
            return Verdict.CLEAR;
        }
        return new Verdict.Reject(
                Reason.of(code()).with("decision", decision.get().id()).with("day", line.day()));
    }

    @Override
    public Reason seen(LineCase line) {
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return Reason.of(code())
                    .as("days")
                    .with("passed", granted.get().daysWithout(code()))
                    .with("days", granted.get().days().size());
        }
        return line.assignments().stream()
                .findFirst()
                .map(assignment ->
                        Reason.of(code()).with("assignment", assignment.id()).with("days", assignment.days()))
                .orElse(Reason.of(code()).as("not-looked"));
    }
}
