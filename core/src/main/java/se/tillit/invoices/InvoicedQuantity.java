package se.tillit.invoices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.tillit.kernel.Money;

/**
 * Quantity and price as an electronic invoice states them, where whole minutes and an hourly price do not say the same:
 * hours with decimals, parts of minutes, a price for so many, visits.
 *
 * @param quantity how many units; negative on a credit note
 * @param unit what is counted
 * @param price what the base quantity costs, in kronor
 * @param base for how many units the price is; above zero
 */
public record InvoicedQuantity(BigDecimal quantity, QuantityUnit unit, BigDecimal price, BigDecimal base) {

    /**
     * Leaves out zeros at the end, so that equal quantities are equal however they were written.
     *
     * @throws IllegalArgumentException if the base quantity is zero or below
     */
    public InvoicedQuantity {
        if (base.signum() <= 0) {
            throw new IllegalArgumentException("The price is for %s units.".formatted(base));
        }
        quantity = quantity.stripTrailingZeros();
        price = price.stripTrailingZeros();
        base = base.stripTrailingZeros();
    }

    /** Quantity × price / base quantity, rounded half up to öre, once. */
    public Money product() {
        var ore = quantity.multiply(price).movePointRight(2).divide(base, 0, RoundingMode.HALF_UP);
        return Money.ofOre(ore.longValueExact());
    }
}
