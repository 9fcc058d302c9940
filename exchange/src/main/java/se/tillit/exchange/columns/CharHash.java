package se.tillit.exchange.columns;

/** Characters in a buffer compared with strings; the hash is that of a string of the same characters. */
public final class CharHash {

    private static final int P1 = 31;
    private static final int P2 = P1 * P1;
    private static final int P3 = P2 * P1;
    private static final int P4 = P3 * P1;

    private CharHash() {}

    /** What {@link String#hashCode} would say of the characters. */
    public static int of(char[] chars, int from, int length) {
        var hash = 0;
        var at = from;
        var end = from + length;
        for (; at + 4 <= end; at += 4) {
            hash = hash * P4 + chars[at] * P3 + chars[at + 1] * P2 + chars[at + 2] * P1 + chars[at + 3];
        }
        for (; at < end; at++) {
            hash = hash * P1 + chars[at];
        }
        return hash;
    }

    /** Mixes a hash so that its low bits differ where any of its bits do. */
    public static int spread(int hash) {
        var mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    /** Whether the text has just these characters. */
    public static boolean isSame(String text, char[] chars, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (var at = 0; at < length; at++) {
            if (text.charAt(at) != chars[from + at]) {
                return false;
            }
        }
        return true;
    }
}
