package se.tillit.server.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;

/**
 * What is told about something that went wrong.
 *
 * @param status the status to answer with
 * @param key the key of the sentence
 * @param places what the sentence is about
 * @param errors what is wrong with single fields
 * @param headers what HTTP wants beside it, as {@code Allow}
 */
record Told(
        HttpStatusCode status, String key, List<String> places, List<FieldError> errors, Map<String, String> headers) {

    /**
     * What is wrong with a field.
     *
     * @param field its name in the form or the query
     * @param key the key of the sentence
     */
    record FieldError(String field, String key) {}

    /** Copies the lists. */
    Told {
        places = List.copyOf(places);
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    static Told of(HttpStatusCode status, String key, String... places) {
        return new Told(status, key, List.of(places), List.of(), Map.of());
    }

    Told naming(List<FieldError> fields) {
        return new Told(status, key, places, fields, headers);
    }

    Told with(String header, String value) {
        return new Told(status, key, places, errors, Map.of(header, value));
    }

    /** Whether it is a fault of ours, so that somebody must look at the log. */
    boolean isOurs() {
        return status.is5xxServerError();
    }
}
