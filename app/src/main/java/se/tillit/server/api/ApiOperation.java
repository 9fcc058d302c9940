package se.tillit.server.api;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that systems can make.
 *
 * @param id its name, by which its texts are found: the method and the parts of the path
 * @param method the method, as {@code POST}
 * @param path the path, with the names of its variables in braces
 * @param isOpen whether it needs no key
 * @param parameters what the path and the query hold
 * @param bodies what may be sent with it, by media type
 * @param answer what it answers with when it went well
 */
record ApiOperation(
        String id,
        String method,
        String path,
        boolean isOpen,
        List<Parameter> parameters,
        List<Body> bodies,
        Answer answer) {

    /** Copies the lists. */
    ApiOperation {
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
    }

    /**
     * A value in the path or the query.
     *
     * @param name its name
     * @param isInPath whether it is in the path, not in the query
     * @param isRequired whether the call needs it
     * @param type its type
     * @param usual what it is where it is left out; none where there is no such value
     */
    record Parameter(
            String name,
            boolean isInPath,
            boolean isRequired,
            Class<?> type,
            @Nullable String usual) {}

    /**
     * What may be sent.
     *
     * @param mediaType its media type
     * @param type the record that it tells as JSON; none where it is a file
     * @param parts the names of the form's files, where it is a form
     */
    record Body(String mediaType, @Nullable Type type, List<String> parts) {
        /** Copies the list. */
        Body {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What it answers with.
     *
     * @param status the status
     * @param mediaType the media type
     * @param type the record that it tells as JSON; none where it is a file
     */
    record Answer(int status, String mediaType, @Nullable Type type) {}
}
