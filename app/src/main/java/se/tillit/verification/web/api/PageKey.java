package se.tillit.verification.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.tillit.server.web.Wrong;

/** A place in a list as it stands in an address: its key, written so that any text can be carried. */
public final class PageKey {

    private PageKey() {}

    /** The key as it stands in an address. */
    public static String of(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key; the beginning where there is none. */
    public static String text(String key) {
        try {
            return new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException wrong) {
            throw Wrong.asked("page-key.malformed");
        }
    }
}
