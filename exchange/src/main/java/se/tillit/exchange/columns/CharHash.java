package se.tillit.exchange.columns;

/** Characters in a buffer compared with strings; the hash is that of a string of the same characters. */
public final class CharHash {

    private CharHash() {}

    /** What {@link String#hashCode} would say of the characters. */
    public static int of(char[] chars, int from, int length) {
        var hash = 0;
        for (var at = from; at < from + length; at++) {
            hash = 31 * hash + chars[at];
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
