package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.PriceUnit;
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
    public boolean isFor(Compensation paidFor) {
        return true;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        var claimed = line.line().amount();
        var product = soFar.product();
        var tolerance = line.thresholds().money(Parameter.AMOUNT_TOLERANCE);
        if (!tolerance.isLessThan(claimed.distanceTo(product))) {
            return Optional.empty();
        }
        var isLower = product.isLessThan(claimed);
        if (AmountRules.isUnstated(line)) {
            return isLower ? Optional.of(new Adjustment(seen(line, soFar), soFar.withProduct())) : Optional.empty();
        }
        return Optional.of(new Adjustment(isLower ? seen(line, soFar) : noted(line, soFar), soFar.withProduct()));
    }

    private Reason noted(LineCase line, Reckoning soFar) {
        var seen = seen(line, soFar);
        return soFar.unit() == PriceUnit.VISIT ? seen.as("visit-noted") : seen.as("noted");
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        var reason = Reason.of(code())
                .with("minutes", soFar.minutes())
                .with("price", soFar.price())
                .with("product", soFar.product())
                .with("claimed", line.line().amount());
        if (AmountRules.isUnstated(line)) {
            return reason.as("unstated");
        }
        return soFar.unit() == PriceUnit.VISIT ? reason.as("visit") : reason;
    }
}
