package se.tillit.exchange.peppol.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.tillit.exchange.peppol.Ubl;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.kernel.Money;

/**
 * Quantity and price as a line states them: minutes with a price for sixty of them, or what the line says itself. A line
 * without minutes or price is one lump sum, which names no unit of time.
 *
 * @param quantity how many
 * @param unit of what
 * @param price what the base quantity costs
 * @param base for how many the price is
 */
record Stated(BigDecimal quantity, String unit, BigDecimal price, BigDecimal base) {

    private static final String LUMP_SUM = "LS";
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    static Stated of(InvoiceLine line) {
        var asInvoiced = line.asInvoiced();
        if (asInvoiced != null && asInvoiced.price().signum() >= 0) {
            return of(asInvoiced);
        }
        var minutes = line.minutes();
        var price = line.price();
        if (price == null || price.sek().signum() < 0) {
            return lumpSum(line.amount());
        }
        return minutes == null
                ? new Stated(sign(line.amount()), "C62", price.sek(), BigDecimal.ONE)
                : new Stated(BigDecimal.valueOf(minutes.value()), Ubl.MINUTES, price.sek(), SIXTY);
    }

    private static Stated of(InvoicedQuantity stated) {
        var unit = switch (stated.unit()) {
            case MINUTE -> Ubl.MINUTES;
            case HOUR -> Ubl.HOURS;
            case VISIT -> "C62";
        };
        return new Stated(stated.quantity(), unit, stated.price(), stated.base());
    }

    private static Stated lumpSum(Money amount) {
        return new Stated(sign(amount), LUMP_SUM, BigDecimal.valueOf(Math.abs(amount.ore()), 2), BigDecimal.ONE);
    }

    private static BigDecimal sign(Money amount) {
        return amount.isNegative() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }

    /** What quantity and price make, rounded half up to öre. */
    Money product() {
        return Money.ofOre(quantity.multiply(price)
                .movePointRight(2)
                .divide(base, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
