package se.tillit.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.web.servlet.HandlerMapping;

/** Writes what may stand in a log: where in the program it was, never what somebody's data said. */
final class Logged {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 8;
    private static final int LONGEST_WORD = 80;

    private Logged() {}

    /** The method and the pattern of the route; the address itself may hold keys. */
    static String route(HttpServletRequest request) {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return method + " " + (pattern == null ? "-" : word(pattern.toString()));
    }

    /** The text without what would steer a terminal or begin a new line in the log. */
    static String word(String text) {
        var clean = text.replaceAll("[^\\p{Graph} ]", "?");
        return clean.length() > LONGEST_WORD ? clean.substring(0, LONGEST_WORD) : clean;
    }

    /** The kinds of the fault and of its causes with the way there; not what they say, for a database tells values. */
    static String way(Throwable fault) {
        var text = new StringBuilder();
        Throwable cause = fault;
        for (var depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "\nbecause of ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                text.append(" with state ").append(word(sql.getSQLState()));
            }
            var frames = cause.getStackTrace();
            for (var at = 0; at < Math.min(frames.length, MOST_FRAMES); at++) {
                text.append("\n    at ").append(frames[at]);
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return text.toString();
    }
}
