package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineCase;
import se.tillit.verification.parameters.Parameter;

/**
 * The amount differs by more than 0.01 SEK from the rounded product of minutes and price as claimed: on an electronic
 * invoice that of quantity and price as they stand there, so that 0.42 hours are not held to 25 minutes.
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
        var product = productOf(line, soFar);
        var tolerance = line.thresholds().money(Parameter.AMOUNT_TOLERANCE);
        if (!tolerance.isLessThan(claimed.distanceTo(product))) {
            return Optional.empty();
        }
        var reason = product.isLessThan(claimed) ? seen(line, soFar) : noted(seen(line, soFar));
        return Optional.of(new Adjustment(reason, soFar.atMost(product)));
    }

    private static Money productOf(LineCase line, Reckoning soFar) {
        var asInvoiced = line.line().asInvoiced();
        return asInvoiced == null ? soFar.product() : asInvoiced.product();
    }

    private static Reason noted(Reason reason) {
        return reason.as(reason.variant().isEmpty() ? "noted" : reason.variant() + "-noted");
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        var asInvoiced = line.line().asInvoiced();
        if (asInvoiced != null) {
            return Reason.of(code())
                    .with("quantity", asInvoiced.quantity())
                    .with("unit", asInvoiced.unit())
                    .with("price", new UnitPrice(asInvoiced.price()))
                    .with("base", asInvoiced.base())
                    .with("product", asInvoiced.product())
                    .with("claimed", line.line().amount())
                    .as("as-invoiced");
        }
        return Reason.of(code())
                .with("minutes", soFar.minutes())
                .with("price", soFar.price())
                .with("product", soFar.product())
                .with("claimed", line.line().amount());
    }
}
