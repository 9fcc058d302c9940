package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

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

    @Override
    public Reason seen(LineCase line) {
        return line.findDecision()
                .map(decision -> Reason.of(code())
                        .with("decision", decision.id())
                        .with("service", decision.service())
                        .with("minutes", decision.perMonth())
                        .with("days", decision.validity()))
                .orElse(Reason.of(code()).as("not-looked"));
    }
}
