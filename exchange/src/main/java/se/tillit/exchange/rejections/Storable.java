package se.tillit.exchange.rejections;

/**
 * Text that can be stored as UTF-8 in a database. Two kinds of characters cannot: U+0000, which PostgreSQL refuses, and
 * half of a surrogate pair, which is no character.
 */
public final class Storable {

    private static final char ZERO_SHOWN = '\u2400';
    private static final char HALF_SHOWN = '\uFFFD';

    private Storable() {}

    /** Where the first character stands that cannot be stored, counted from 0; below zero where there is none. */
    public static int firstWrong(CharSequence text) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == 0) {
                return at;
            }
            if (Character.isSurrogate(character)) {
                if (!isPair(text, at)) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    private static boolean isPair(CharSequence text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /** The text with a sign in the place of each character that cannot be stored. */
    public static String shown(String text) {
        var wrong = firstWrong(text);
        if (wrong < 0) {
            return text;
        }
        var shown = new StringBuilder(text);
        for (; wrong >= 0; wrong = firstWrong(shown)) {
            shown.setCharAt(wrong, shown.charAt(wrong) == 0 ? ZERO_SHOWN : HALF_SHOWN);
        }
        return shown.toString();
    }
}
