package se.tillit.server.api;

import java.util.List;

/**
 * The page that describes the interface for systems.
 *
 * @param groups the calls, by what they are about
 * @param schemas what is told as JSON
 * @param problems what can go wrong
 */
public record ApiView(List<Group> groups, List<Schema> schemas, List<Problem> problems) {

    /**
     * Calls about one thing.
     *
     * @param name what they are about
     * @param calls the calls
     */
    public record Group(String name, List<Call> calls) {
        /** Copies the list. */
        public Group {
            calls = List.copyOf(calls);
        }
    }

    /**
     * A call.
     *
     * @param id its name
     * @param method its method
     * @param path its path
     * @param summary what it does
     * @param parameters what the path and the query hold
     * @param sent the media types that may be sent
     * @param answer what it answers with
     * @param schema the name of what it tells as JSON; empty where it is a file
     */
    public record Call(
            String id,
            String method,
            String path,
            String summary,
            List<Row> parameters,
            List<String> sent,
            String answer,
            String schema) {
        /** Copies the lists. */
        public Call {
            parameters = List.copyOf(parameters);
            sent = List.copyOf(sent);
        }
    }

    /**
     * What is told as JSON.
     *
     * @param name its name
     * @param fields its fields
     */
    public record Schema(String name, List<Row> fields) {
        /** Copies the list. */
        public Schema {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A parameter or a field.
     *
     * @param name its name
     * @param type its type
     * @param text what it means
     */
    public record Row(String name, String type, String text) {}

    /**
     * A kind of problem.
     *
     * @param status the status of the answer
     * @param title what it is called
     * @param text what happened, and what to do
     */
    public record Problem(int status, String title, String text) {}

    /** Copies the lists. */
    public ApiView {
        groups = List.copyOf(groups);
        schemas = List.copyOf(schemas);
        problems = List.copyOf(problems);
    }
}
