package se.tillit.kernel;

import java.math.BigDecimal;

/**
 * An exact sum in Swedish kronor, held as whole öre; negative on a credit note.
 *
 * @param ore the sum in öre (1/100 SEK)
 */
public record Money(long ore) implements Comparable<Money> {

    /** Nothing at all. */
    public static final Money ZERO = new Money(0);

    /**
     * The sum written as kronor with at most two decimals, such as {@code 318.50}.
     *
     * @throws ArithmeticException if it has a part smaller than one öre, or does not fit
     */
    public static Money sek(String amount) {
        return sek(new BigDecimal(amount));
    }

    /**
     * The sum in kronor.
     *
     * @throws ArithmeticException if it has a part smaller than one öre, or does not fit
     */
    public static Money sek(BigDecimal amount) {
        return new Money(amount.movePointRight(2).longValueExact());
    }

    /** The sum of so many whole öre. */
    public static Money ofOre(long ore) {
        return ore == 0 ? ZERO : new Money(ore);
    }

    /** This and that together. */
    public Money plus(Money other) {
        return ofOre(Math.addExact(ore, other.ore));
    }

    /** This less that. */
    public Money minus(Money other) {
        return ofOre(Math.subtractExact(ore, other.ore));
    }

    /** The same sum with the opposite sign. */
    public Money negated() {
        return ofOre(Math.negateExact(ore));
    }

    /** How far this lies from that, never negative. */
    public Money distanceTo(Money other) {
        return ofOre(Math.absExact(Math.subtractExact(ore, other.ore)));
    }

    /** Whether the sum is below zero. */
    public boolean isNegative() {
        return ore < 0;
    }

    /** Whether this is less than that. */
    public boolean isLessThan(Money other) {
        return ore < other.ore;
    }

    /** The smaller of the two. */
    public static Money lesserOf(Money one, Money other) {
        return other.ore < one.ore ? other : one;
    }

    /** The sum as kronor with two decimals and a point, as the exchange files have it. */
    public String plain() {
        var sign = ore < 0 ? "-" : "";
        var whole = Math.absExact(ore);
        var rest = whole % 100;
        return sign + whole / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }

    @Override
    public String toString() {
        return plain() + " SEK";
    }
}
