package se.tillit.exchange.peppol;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.invoices.QuantityUnit;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.UnitPrice;

/**
 * What quantity and price of a line come to.
 *
 * @param minutes the minutes; none where visits or something else is counted
 * @param price the price of an hour, or of a visit
 * @param asInvoiced quantity and price as they stand; none where minutes and hourly price say the same
 */
record Claimed(
        @Nullable Minutes minutes,
        @Nullable UnitPrice price,
        @Nullable InvoicedQuantity asInvoiced) {

    /** Neither quantity nor price can be told in minutes or visits. */
    static final Claimed NOTHING = new Claimed(null, null, null);

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** Quantity and price; the price may be missing. Units that count neither time nor pieces give nothing. */
    static Claimed of(BigDecimal quantity, String unit, @Nullable BigDecimal price, BigDecimal base, String baseUnit) {
        var priced = baseUnit.isEmpty() ? unit : baseUnit;
        if (Ubl.PIECES.contains(unit) && Ubl.PIECES.contains(priced)) {
            return visits(quantity, price, base);
        }
        if (!isTime(unit)) {
            return NOTHING;
        }
        if (!isTime(priced)) {
            return new Claimed(rounded(inMinutes(quantity, unit)), null, null);
        }
        return unit.equals(priced)
                ? time(quantity, unit, price, base)
                : time(inMinutes(quantity, unit), Ubl.MINUTES, price, inMinutes(base, priced));
    }

    private static boolean isTime(String unit) {
        return unit.equals(Ubl.MINUTES) || unit.equals(Ubl.HOURS);
    }

    private static BigDecimal inMinutes(BigDecimal quantity, String unit) {
        return unit.equals(Ubl.HOURS) ? quantity.multiply(SIXTY) : quantity;
    }

    private static Claimed time(BigDecimal quantity, String unit, @Nullable BigDecimal price, BigDecimal base) {
        var exact = inMinutes(quantity, unit);
        var minutes = rounded(exact);
        if (price == null) {
            return new Claimed(minutes, null, null);
        }
        var minutesOfBase = inMinutes(base, unit);
        // Nearly every line has the price of an hour, which needs no division.
        var isHourly = minutesOfBase.compareTo(SIXTY) == 0;
        var hourly = isHourly ? plain(price) : quotient(price.multiply(SIXTY), minutesOfBase);
        var saysTheSame = exact.compareTo(BigDecimal.valueOf(minutes.value())) == 0
                && (isHourly || hourly.multiply(minutesOfBase).compareTo(price.multiply(SIXTY)) == 0);
        return new Claimed(
                minutes,
                new UnitPrice(hourly),
                saysTheSame
                        ? null
                        : new InvoicedQuantity(
                                quantity,
                                unit.equals(Ubl.HOURS) ? QuantityUnit.HOUR : QuantityUnit.MINUTE,
                                price,
                                base));
    }

    /** Only one visit, or one given back, is a claim that can be traced. */
    private static Claimed visits(BigDecimal quantity, @Nullable BigDecimal price, BigDecimal base) {
        if (price == null) {
            return NOTHING;
        }
        var each = new UnitPrice(quotient(price, base));
        var isOne = quantity.abs().compareTo(BigDecimal.ONE) == 0;
        return new Claimed(null, each, isOne ? new InvoicedQuantity(quantity, QuantityUnit.VISIT, price, base) : null);
    }

    private static Minutes rounded(BigDecimal minutes) {
        return Minutes.of(minutes.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Exact where it can be written with decimals, else to 34 digits. */
    private static BigDecimal quotient(BigDecimal sum, BigDecimal base) {
        return plain(sum.divide(base, MathContext.DECIMAL128));
    }

    /** Without zeros at the end of its decimals, so that equal prices are equal. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
