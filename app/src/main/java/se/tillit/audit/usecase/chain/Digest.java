package se.tillit.audit.usecase.chain;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest.
 *
 * @param hex its 64 hexadecimal digits, in lower case
 */
public record Digest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first seal stands on. */
    public static final Digest NONE = new Digest("0".repeat(64));

    /** Checks the form. */
    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest: " + hex);
        }
    }

    /** The digest with these 32 bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    /** Whether the text could be one. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
