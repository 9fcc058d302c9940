package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * The provider has no contract in force on the day, neither for the recipient's area nor for the whole municipality.
 *
 * <p>Without a contract there is no price and no duty to pay. An area's own contract goes before one for the whole
 * municipality, then the latest to come into force, then the lowest id.
 */
public final class ContractMissing implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.CONTRACT_MISSING;
    }

    @Override
    public Verdict judge(LineCase line) {
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return granted.get().isEmptiedBy(code())
                    ? new Verdict.Reject(Reason.of(code())
                            .as("month")
                            .with("month", granted.get().month()))
                    : Verdict.CLEAR;
        }
        if (!line.hasVisit() || line.findContract().isPresent()) {
            return Verdict.CLEAR;
        }
        return new Verdict.Reject(Reason.of(code())
                .with("day", line.day())
                .with("area", line.visit().recipient().area().name()));
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
        return line.findContract()
                .map(contract -> Reason.of(code())
                        .with("contract", contract.id())
                        .with("days", contract.validity())
                        .with("area", line.visit().recipient().area().name()))
                .orElse(Reason.of(code()).as("not-looked"));
    }
}
