package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.granted.GrantedMonth;

/**
 * The decision that the line names is not the recipient's, not for the service, or not in force on the day.
 *
 * <p>Care that nobody granted is not the municipality's to pay.
 */
public final class DecisionMissing implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.DECISION_MISSING;
    }

    @Override
    public Verdict judge(LineCase line) {
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return granted.get().isEmptiedBy(code()) ? judge(line, granted.get()) : Verdict.CLEAR;
        }
        var named = line.line().decision();
        if (!line.hasVisit() || named == null) {
            return Verdict.CLEAR;
        }
        var found = line.findDecision();
        if (found.isEmpty()) {
            return new Verdict.Reject(reason(named).as("unknown"));
        }
        var decision = found.get();
        if (!decision.recipient().id().equals(line.visit().recipient().id())) {
            return new Verdict.Reject(reason(named).as("recipient"));
        }
        if (decision.service() != line.visit().service()) {
            return new Verdict.Reject(reason(named)
                    .as("service")
                    .with("granted", decision.service())
                    .with("service", line.visit().service()));
        }
        if (!decision.validity().covers(line.day())) {
            return new Verdict.Reject(
                    reason(named).as("day").with("day", line.day()).with("days", decision.validity()));
        }
        return Verdict.CLEAR;
    }

    private Reason reason(String named) {
        return Reason.of(code()).with("decision", named);
    }

    private Verdict judge(LineCase line, GrantedMonth granted) {
        var named = line.line().decision();
        if (named == null) {
            return new Verdict.Reject(Reason.of(code()).as("not-named"));
        }
        var reason = Reason.of(code()).with("decision", named);
        var found = line.findDecision();
        if (found.isEmpty()) {
            return new Verdict.Reject(reason.as("unknown"));
        }
        var recipient = line.line().recipient();
        if (recipient != null && !recipient.equals(found.get().recipient().id())) {
            return new Verdict.Reject(reason.as("recipient-named"));
        }
        var service = line.line().service();
        if (service != null && !service.equals(found.get().service().code())) {
            return new Verdict.Reject(
                    reason.as("service-named").with("granted", found.get().service()));
        }
        return new Verdict.Reject(reason.as("month")
                .with("month", granted.month())
                .with("days", found.get().validity()));
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
        return line.findDecision()
                .map(decision -> Reason.of(code())
                        .with("decision", decision.id())
                        .with("service", decision.service())
                        .with("minutes", decision.perMonth())
                        .with("days", decision.validity()))
                .orElse(Reason.of(code()).as("not-looked"));
    }
}
