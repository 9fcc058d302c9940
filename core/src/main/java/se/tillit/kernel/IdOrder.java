package se.tillit.kernel;

import java.util.Comparator;

/**
 * The order of ids everywhere that ids are ordered or break ties: ids of digits only come first, by value and then by
 * length; others follow by Unicode code point.
 */
public final class IdOrder implements Comparator<String> {

    /** The one order. */
    public static final IdOrder INSTANCE = new IdOrder();

    private IdOrder() {}

    @Override
    public int compare(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        var oneIsNumber = isDigits(one);
        var otherIsNumber = isDigits(other);
        if (oneIsNumber && otherIsNumber) {
            return compareNumbers(one, other);
        }
        if (oneIsNumber != otherIsNumber) {
            return oneIsNumber ? -1 : 1;
        }
        return compareCodePoints(one, other);
    }

    static boolean isDigits(String id) {
        for (var at = 0; at < id.length(); at++) {
            if (id.charAt(at) < '0' || id.charAt(at) > '9') {
                return false;
            }
        }
        return !id.isEmpty();
    }

    private static int compareNumbers(String one, String other) {
        var oneStart = leadingZeros(one);
        var otherStart = leadingZeros(other);
        var byDigits = Integer.compare(one.length() - oneStart, other.length() - otherStart);
        if (byDigits != 0) {
            return byDigits;
        }
        for (var at = 0; oneStart + at < one.length(); at++) {
            var byDigit = Character.compare(one.charAt(oneStart + at), other.charAt(otherStart + at));
            if (byDigit != 0) {
                return byDigit;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    static int leadingZeros(String id) {
        var at = 0;
        while (at < id.length() && id.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    /** As String.compareTo, except that characters outside the basic plane come after all others. */
    private static int compareCodePoints(String one, String other) {
        var common = Math.min(one.length(), other.length());
        for (var at = 0; at < common; at++) {
            var left = one.charAt(at);
            var right = other.charAt(at);
            if (left != right) {
                var surrogates = Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
                return surrogates != 0 ? surrogates : Character.compare(left, right);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
