package se.tillit.verification.amount;

import java.util.Optional;
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
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        return line.findPrice()
                .filter(price -> soFar.price().isAbove(price.price()))
                .map(price -> new Adjustment(seen(line, soFar), soFar.withPrice(price.price())));
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        return line.findPrice()
                .map(price -> Reason.of(code())
                        .with("claimed", soFar.price())
                        .with("price", price.price())
                        .with("class", price.timeClass())
                        .with("contract", price.contract().id()))
                .orElse(Reason.of(code()).as("not-looked"));
    }
}
