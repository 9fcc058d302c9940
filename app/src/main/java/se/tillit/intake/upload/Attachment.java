package se.tillit.intake.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/**
 * A file that is handed out to be kept. Its name came from somebody else, so nothing of it may become a header of its
 * own, a folder, or a program to run in the browser.
 *
 * @param name what it is called
 * @param type its media type
 */
public record Attachment(String name, String type) {

    private static final int LONGEST = 150;

    /** With the name that somebody gave it, made harmless. */
    public static Attachment of(String name, String type) {
        return new Attachment(FileNames.plain(name), type);
    }

    /** Says so in the head of the answer. */
    public void on(HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }

    /** As RFC 6266 has it, with the name in UTF-8. */
    public String disposition() {
        var shortened = name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
        return ContentDisposition.attachment()
                .filename(shortened, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
