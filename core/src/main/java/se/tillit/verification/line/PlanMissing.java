package se.tillit.verification.line;

import java.util.List;
import se.tillit.care.Plan;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.granted.GrantedMonth;
import se.tillit.verification.parameters.Parameter;

/**
 * The provider has no plan for the decision that was approved by the invoice's issue date and is in force on the day; in
 * the first 14 days of the assignment a plan that comes into force within those days is enough (requirement G6).
 *
 * <p>It holds, because the remedy is a plan: one approved within the cure window releases the line by itself. For
 * granted time it is asked of every day assigned, and holds where it leaves none.
 */
public final class PlanMissing implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.PLAN_MISSING;
    }

    @Override
    public Verdict judge(LineCase line) {
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return judge(line, granted.get());
        }
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

    private Verdict judge(LineCase line, GrantedMonth granted) {
        if (!granted.isEmptiedBy(code())) {
            return Verdict.CLEAR;
        }
        return new Verdict.Hold(Reason.of(code())
                .as("month")
                .with("decision", String.valueOf(line.line().decision()))
                .with("month", granted.month())
                .with("issued", line.line().invoice().issuedOn()));
    }

    private static boolean isApprovedInTime(Plan plan, LineCase line) {
        return plan.isApprovedBy(line.line().invoice().issuedOn());
    }

    private static boolean serves(Plan plan, LineCase line) {
        return plan.serves(line.day(), line.assignments(), line.thresholds().count(Parameter.PLAN_FIRST_DAYS));
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
