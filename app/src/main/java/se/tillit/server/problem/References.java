package se.tillit.server.problem;

import java.security.SecureRandom;

/** Makes reference numbers that can be read out on the telephone: no letters or digits that look or sound alike. */
final class References {

    private static final String SIGNS = "ACDEFHJKLMNPRTUVWXY3479";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int HALF = 4;

    private References() {}

    /** A new one, as {@code K7FM-3XAP}. */
    static String next() {
        return half() + "-" + half();
    }

    private static String half() {
        var text = new StringBuilder();
        for (var sign = 0; sign < HALF; sign++) {
            text.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
