package se.tillit.identity.usecase;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as a system shows it: {@code tillit_PREFIX_SECRET}.
 *
 * @param prefix the part that names it
 * @param secret the part that proves it
 */
record PresentedKey(String prefix, String secret) {

    private static final Pattern SHAPE = Pattern.compile("tillit_([a-z2-7]{10})_([A-Za-z0-9_-]{43})");

    static Optional<PresentedKey> find(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(new PresentedKey(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    static String text(String prefix, String secret) {
        return "tillit_%s_%s".formatted(prefix, secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PresentedKey[%s]".formatted(prefix);
    }
}
