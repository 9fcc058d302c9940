package se.tillit.server.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Something that cannot be answered, with the sentence that says why and what to do: a page for a person, problem
 * details (RFC 9457) for a system. The sentences are in {@code wrong_sv.properties}, by key.
 */
public final class Wrong extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final List<String> places;

    private Wrong(HttpStatus status, String key, List<String> places) {
        super(key + places, null, false, false);
        this.status = status;
        this.key = key;
        this.places = List.copyOf(places);
    }

    /** There is no such thing, or none that the one who asks may know of. */
    public static Wrong notHere(String key, String... places) {
        return new Wrong(HttpStatus.NOT_FOUND, key, List.of(places));
    }

    /** They may not. */
    public static Wrong forbidden() {
        return new Wrong(HttpStatus.FORBIDDEN, "forbidden", List.of());
    }

    /** What was asked cannot be understood. */
    public static Wrong asked(String key, String... places) {
        return new Wrong(HttpStatus.BAD_REQUEST, key, List.of(places));
    }

    /** It was understood, but does not go together with how things are. */
    public static Wrong conflict(String key, String... places) {
        return new Wrong(HttpStatus.CONFLICT, key, List.of(places));
    }

    /** What was handed over cannot be used. */
    public static Wrong unusable(String key, String... places) {
        return new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, key, List.of(places));
    }

    /** The status to answer with. */
    public HttpStatus status() {
        return status;
    }

    /** The key of the sentence. */
    public String key() {
        return key;
    }

    /** What the sentence is about. */
    public List<String> places() {
        return places;
    }
}
