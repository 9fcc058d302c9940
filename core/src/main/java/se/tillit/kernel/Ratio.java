package se.tillit.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A part of a whole, kept exact: 12 days of 31, 340 minutes of 512.
 *
 * @param part what is counted
 * @param whole what it is counted of; zero means that there is nothing to divide by
 */
public record Ratio(long part, long whole) {

    /** Refuses a negative whole. */
    public Ratio {
        if (whole < 0) {
            throw new IllegalArgumentException("The whole (%d) is negative.".formatted(whole));
        }
    }

    /** Whether there is a whole to divide by. */
    public boolean isDefined() {
        return whole > 0;
    }

    /** Whether the part is more than so many percent of the whole. */
    public boolean isMoreThanPercent(BigDecimal percent) {
        return comparedToPercent(percent) > 0;
    }

    /** Whether the part is so many percent of the whole or more; never where the whole is zero. */
    public boolean isAtLeastPercent(BigDecimal percent) {
        return isDefined() && comparedToPercent(percent) >= 0;
    }

    /** Below zero, zero or above as the part is less than, equal to or more than so many percent of the whole. */
    public int comparedToPercent(BigDecimal percent) {
        return BigDecimal.valueOf(part).movePointRight(2).compareTo(percent.multiply(BigDecimal.valueOf(whole)));
    }

    /** A percentage with one decimal, rounded half up. The whole must not be zero. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** The quotient with one decimal, rounded half up. The whole must not be zero. */
    public BigDecimal mean() {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    long timesRoundedHalfUp(long value) {
        if (whole == 0) {
            return 0;
        }
        return new BigDecimal(BigInteger.valueOf(value).multiply(BigInteger.valueOf(part)))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
