package se.tillit.verification.line;

import java.util.List;
import se.tillit.care.Plan;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.SwedishTime;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;

/**
 * The provider has no plan for the decision that was approved by the invoice's issue date and is in force on the day; in
 * the first 14 days of the assignment a plan that comes into force within those days is enough (requirement G6).
 *
 * <p>It holds, because the remedy is a plan: one approved within the cure window releases the line by itself.
 */
public final class PlanMissing implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.PLAN_MISSING;
    }

    @Override
    public Verdict judge(LineCase line) {
        var decision = line.findDecision();
        if (!line.hasVisit() || decision.isEmpty()) {
            return Verdict.CLEAR;
        }
        var approvedLate = false;
        for (var plan : line.evidence().plansOf(decision.get())) {
            if (plan.provider().equals(line.line().provider()) && serves(plan, line)) {
                if (isApprovedInTime(plan, line)) {
                    return Verdict.CLEAR;
                }
                approvedLate = true;
            }
        }
        var reason = Reason.of(code())
                .with("decision", decision.get().id())
                .with("day", line.day())
                .with("issued", line.line().invoice().issuedOn());
        return new Verdict.Hold(approvedLate ? reason.as("not-approved") : reason);
    }

    private static boolean isApprovedInTime(Plan plan, LineCase line) {
        var approved = plan.approvedAt();
        return approved != null
                && !SwedishTime.dayOf(approved).isAfter(line.line().invoice().issuedOn());
    }

    private static boolean serves(Plan plan, LineCase line) {
        return plan.validity().covers(line.day()) || comesInTheFirstDays(plan, line);
    }

    private static boolean comesInTheFirstDays(Plan plan, LineCase line) {
        if (plan.validity().isEmpty()) {
            return false;
        }
        var grace = line.thresholds().count(Parameter.PLAN_FIRST_DAYS);
        for (var assignment : line.assignments()) {
            var firstDays = DateRange.ofDays(assignment.days().from(), grace);
            if (firstDays.covers(line.day()) && firstDays.covers(plan.validity().from())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Reason seen(LineCase line) {
        return line.findDecision().map(line.evidence()::plansOf).orElse(List.of()).stream()
                .filter(plan -> plan.provider().equals(line.line().provider())
                        && serves(plan, line)
                        && isApprovedInTime(plan, line))
                .findFirst()
                .map(this::seen)
                .orElse(Reason.of(code()).as("not-looked"));
    }

    private Reason seen(Plan plan) {
        var reason = Reason.of(code()).with("plan", plan.id()).with("days", plan.validity());
        var approved = plan.approvedAt();
        return approved == null ? reason : reason.with("approved", approved);
    }
}
