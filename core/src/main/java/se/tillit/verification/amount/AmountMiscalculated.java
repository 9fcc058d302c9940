package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineCase;
import se.tillit.verification.parameters.Parameter;

/**
 * The amount differs by more than 0.01 SEK from the rounded product of minutes and price as claimed.
 *
 * <p>Where the product is lower it is paid; where it is higher the provider asked for less than it could, which is only
 * noted, since nobody is paid more than asked for.
 */
public final class AmountMiscalculated implements AmountRule {

    @Override
    public RuleCode code() {
        return RuleCode.AMOUNT_MISCALCULATED;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        var claimed = line.line().amount();
        var product = soFar.product();
        var tolerance = line.thresholds().money(Parameter.AMOUNT_TOLERANCE);
        if (!tolerance.isLessThan(claimed.distanceTo(product))) {
            return Optional.empty();
        }
        var reason = product.isLessThan(claimed)
                ? seen(line, soFar)
                : seen(line, soFar).as("noted");
        return Optional.of(new Adjustment(reason, soFar.withProduct()));
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        return Reason.of(code())
                .with("minutes", soFar.minutes())
                .with("price", soFar.price())
                .with("product", soFar.product())
                .with("claimed", line.line().amount());
    }
}
