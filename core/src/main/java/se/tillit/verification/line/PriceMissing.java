package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.granted.GrantedMonth;

/**
 * The contract has no price in force for the service, town or country and time class, in the unit that it pays by.
 *
 * <p>It holds, because a price list that lacks a row is mended by the municipality, not by the provider.
 */
public final class PriceMissing implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.PRICE_MISSING;
    }

    @Override
    public Verdict judge(LineCase line) {
        var granted = line.findGranted();
        if (granted.isPresent()) {
            return granted.get().isEmptiedBy(code()) ? hold(granted.get()) : Verdict.CLEAR;
        }
        var contract = line.findContract();
        if (!line.hasVisit() || contract.isEmpty() || line.findPrice().isPresent()) {
            return Verdict.CLEAR;
        }
        var visit = line.visit();
        return new Verdict.Hold(Reason.of(code())
                .with("contract", contract.get().id())
                .with("service", visit.service())
                .with("setting", visit.recipient().setting())
                .with("class", line.timeClass())
                .with("day", line.day()));
    }

    private Verdict hold(GrantedMonth granted) {
        var decision = granted.findDecision();
        var contract = granted.findContract();
        if (decision.isEmpty() || contract.isEmpty()) {
            return Verdict.CLEAR;
        }
        return new Verdict.Hold(Reason.of(code())
                .as("month")
                .with("contract", contract.get().id())
                .with("service", decision.get().service())
                .with("setting", decision.get().recipient().setting())
                .with("month", granted.month()));
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
        return line.findPrice()
                .map(price -> Reason.of(code())
                        .with("price", price.price())
                        .with("class", price.timeClass())
                        .with("setting", price.setting())
                        .with("contract", price.contract().id()))
                .orElse(Reason.of(code()).as("not-looked"));
    }
}
