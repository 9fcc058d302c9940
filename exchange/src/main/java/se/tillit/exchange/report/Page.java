package se.tillit.exchange.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The whole page.
 *
 * @param editions Swedish first
 * @param style the style sheet
 * @param script what it does beyond plain HTML: the language in the address, and tables unfolded for print
 * @param policy what a browser may load: nothing but that style and that script
 */
record Page(List<Edition> editions, String style, String script, String policy) {

    Page {
        editions = List.copyOf(editions);
    }

    static Page of(List<Edition> editions) {
        var style = resource("report.css");
        var script = resource("report.js");
        return new Page(
                editions,
                style,
                script,
                "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                        .formatted(fingerprint(style), fingerprint(script)));
    }

    Edition first() {
        return editions.getFirst();
    }

    private static String resource(String name) {
        try (var stream = Page.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("%s is not in the program.".formatted(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
