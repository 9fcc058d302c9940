package se.tillit.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one hour, or one visit, costs, in SEK and exact. A contract's price has at most two decimals; a price on an
 * invoice may have more, since a price per minute becomes an hourly price unrounded.
 *
 * @param sek kronor per unit
 */
public record UnitPrice(BigDecimal sek) implements Comparable<UnitPrice> {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** The price written as kronor, such as {@code 452.00}. */
    public static UnitPrice sek(String sek) {
        return new UnitPrice(new BigDecimal(sek));
    }

    /** The one place where time becomes money: minutes × price / 60, rounded half up to öre, once. */
    public Money forTime(Minutes time) {
        return rounded(sek.multiply(BigDecimal.valueOf(time.value())).movePointRight(2), SIXTY);
    }

    /** So many visits at this price each, rounded half up to öre, once. */
    public Money forVisits(long visits) {
        return rounded(sek.multiply(BigDecimal.valueOf(visits)).movePointRight(2), BigDecimal.ONE);
    }

    /** So many percent of the price, exact. */
    public UnitPrice percent(BigDecimal percent) {
        var part = sek.multiply(percent).movePointLeft(2).stripTrailingZeros();
        return new UnitPrice(part.setScale(Math.max(2, part.scale())));
    }

    private static Money rounded(BigDecimal ore, BigDecimal divisor) {
        return Money.ofOre(ore.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Whether this is dearer than that. */
    public boolean isAbove(UnitPrice other) {
        return sek.compareTo(other.sek) > 0;
    }

    /** Equal prices are equal however many zeros they were written with. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnitPrice(BigDecimal price) && price.compareTo(sek) == 0;
    }

    @Override
    public int hashCode() {
        return sek.stripTrailingZeros().hashCode();
    }

    @Override
    public int compareTo(UnitPrice other) {
        return sek.compareTo(other.sek);
    }

    @Override
    public String toString() {
        return sek.toPlainString() + " SEK";
    }
}
