package se.tillit.exchange.columns;

import java.math.BigDecimal;

/**
 * Plain decimal numbers: an optional sign, digits, and perhaps a point with digits after it. No exponent, no group
 * separators, no words.
 */
final class Decimal {

    /** A number of this many digits before the point is taken for a slip. */
    static final int TOO_MANY_DIGITS = 10;

    private static final int LONGEST = 40;

    private Decimal() {}

    /** Whether the characters are such a number. */
    static boolean isPlain(char[] chars, int from, int length) {
        var at = startOf(chars, from);
        var end = from + length;
        var first = at;
        while (at < end && isDigit(chars[at])) {
            at++;
        }
        if (at == first) {
            return false;
        }
        if (at == end) {
            return length <= LONGEST;
        }
        if (chars[at] != '.' || at + 1 == end) {
            return false;
        }
        for (at++; at < end; at++) {
            if (!isDigit(chars[at])) {
                return false;
            }
        }
        return length <= LONGEST;
    }

    /** How many digits stand before the point, leading zeros left out. */
    static int wholeDigits(char[] chars, int from, int length) {
        var at = startOf(chars, from);
        var end = from + length;
        while (at < end && chars[at] == '0') {
            at++;
        }
        var first = at;
        while (at < end && chars[at] != '.') {
            at++;
        }
        return at - first;
    }

    /** How many decimals the number needs, trailing zeros left out. */
    static int decimals(char[] chars, int from, int length) {
        var last = from + length - 1;
        var point = from;
        while (point <= last && chars[point] != '.') {
            point++;
        }
        while (last > point && chars[last] == '0') {
            last--;
        }
        return Math.max(0, last - point);
    }

    /** The number with the point moved two steps to the right; it needs at most two decimals. */
    static long hundredths(char[] chars, int from, int length) {
        var end = from + length;
        var sum = 0L;
        var at = startOf(chars, from);
        for (; at < end && chars[at] != '.'; at++) {
            sum = sum * 10 + (chars[at] - '0');
        }
        var tenths = at + 1 < end ? chars[at + 1] - '0' : 0;
        var rest = at + 2 < end ? chars[at + 2] - '0' : 0;
        sum = sum * 100 + tenths * 10L + rest;
        return chars[from] == '-' ? -sum : sum;
    }

    /** The number, with no more decimals than it needs. */
    static BigDecimal value(char[] chars, int from, int length) {
        return new BigDecimal(chars, from, length).setScale(decimals(chars, from, length));
    }

    private static int startOf(char[] chars, int from) {
        return chars[from] == '-' || chars[from] == '+' ? from + 1 : from;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
