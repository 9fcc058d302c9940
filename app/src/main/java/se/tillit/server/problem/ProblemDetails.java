package se.tillit.server.problem;

import java.util.List;

/**
 * Problem details for systems (RFC 9457).
 *
 * @param type the address of the page that explains this kind of problem
 * @param title what kind of problem it is, in the caller's language
 * @param status the status of the answer
 * @param detail what happened and what to do, in the caller's language
 * @param instance what was asked for
 * @param reference the number under which it is in the server's log
 * @param errors what is wrong with single fields; empty where it is none
 */
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String reference,
        List<ProblemDetails.FieldProblem> errors) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What is wrong with a field.
     *
     * @param field its name
     * @param detail what is wrong
     */
    public record FieldProblem(String field, String detail) {}

    /** Copies the list. */
    public ProblemDetails {
        errors = List.copyOf(errors);
    }
}
