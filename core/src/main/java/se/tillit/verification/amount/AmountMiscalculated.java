package se.tillit.verification.amount;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.PriceUnit;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.invoices.QuantityUnit;
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
    public boolean isFor(Compensation paidFor) {
        return true;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        var claimed = line.line().amount();
        var product = productOf(line, soFar);
        var tolerance = line.thresholds().money(Parameter.AMOUNT_TOLERANCE);
        if (!tolerance.isLessThan(claimed.distanceTo(product))) {
            return Optional.empty();
        }
        var isLower = product.isLessThan(claimed);
        if (AmountRules.isUnstated(line)) {
            return isLower ? Optional.of(new Adjustment(seen(line, soFar), soFar.atMost(product))) : Optional.empty();
        }
        var seen = seen(line, soFar);
        return Optional.of(new Adjustment(isLower ? seen : noted(seen), soFar.atMost(product)));
    }

    /** What quantity and price make. A line is one visit, also where it says that there were more of them. */
    private static Money productOf(LineCase line, Reckoning soFar) {
        var asInvoiced = asInvoiced(line);
        return asInvoiced == null ? soFar.product() : asInvoiced.product();
    }

    private static @Nullable InvoicedQuantity asInvoiced(LineCase line) {
        var stated = line.line().asInvoiced();
        return stated == null || stated.unit() == QuantityUnit.VISIT ? null : stated;
    }

    private static Reason noted(Reason reason) {
        var isInvoiced = reason.variant().equals("as-invoiced");
        var isVisit = reason.variant().equals("visit");
        return reason.as(isInvoiced ? "as-invoiced-noted" : isVisit ? "visit-noted" : "noted");
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        var asInvoiced = asInvoiced(line);
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
