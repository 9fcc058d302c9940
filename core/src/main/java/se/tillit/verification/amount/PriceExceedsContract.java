package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.PriceUnit;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineCase;

/**
 * The price is above the contract's.
 *
 * <p>The contract's price is paid. A price below the contract's is the provider's own choice.
 */
public final class PriceExceedsContract implements AmountRule {

    @Override
    public RuleCode code() {
        return RuleCode.PRICE_EXCEEDS_CONTRACT;
    }

    @Override
    public boolean isFor(Compensation paidFor) {
        return true;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        return line.findUnitPrice()
                .filter(soFar.price()::isAbove)
                .map(price -> new Adjustment(seen(line, soFar), soFar.withPrice(price)));
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        var price = line.findPrice();
        if (price.isEmpty()) {
            return Reason.of(code()).as("not-looked");
        }
        var reason = Reason.of(code())
                .with("claimed", soFar.price())
                .with("price", line.findUnitPrice().orElse(price.get().price()))
                .with("class", price.get().timeClass())
                .with("contract", price.get().contract().id());
        if (line.findGranted().filter(granted -> granted.isPricedByDays()).isPresent()) {
            return reason.as("by-days");
        }
        return soFar.unit() == PriceUnit.VISIT ? reason.as("visit") : reason;
    }
}
