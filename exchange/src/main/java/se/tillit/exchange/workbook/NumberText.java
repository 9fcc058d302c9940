package se.tillit.exchange.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a workbook as plain decimal text. A workbook shows fifteen digits and keeps a binary fraction near them, so
 * that 0.1 + 0.2 is written as 0.30000000000000004: the number is taken to fifteen digits, which are what was meant.
 */
final class NumberText {

    /** How many digits of a number a workbook keeps. */
    static final int DIGITS = 15;

    private static final MathContext KEPT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final int LONGEST = 40;
    private static final int FARTHEST = 400;

    private NumberText() {}

    /** The number as it is written in the file, every digit of it; nothing where it is none. */
    static @Nullable BigDecimal exact(char[] chars, int from, int length) {
        if (length == 0 || length > LONGEST) {
            return null;
        }
        try {
            var number = new BigDecimal(chars, from, length);
            return Math.abs((long) number.scale()) > FARTHEST ? null : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** The number with the digits that a workbook keeps, plain and without zeros that say nothing. */
    static String plain(BigDecimal number) {
        var kept = number.round(KEPT).stripTrailingZeros();
        return kept.signum() == 0 ? "0" : kept.toPlainString();
    }

    /** Whether the number is whole and so large that its last digits are not kept. */
    static boolean losesDigits(BigDecimal number) {
        return number.precision() - number.scale() > DIGITS;
    }
}
