package se.tillit.server.operations;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Writes where something went wrong and of which kind it was, but not its words: a database tells in them which value it
 * did not like, and that may be about a person. Logging makes one by name.
 */
public final class WordlessStackTraces implements StackTracePrinter {

    private static final int FRAMES = 40;

    @Override
    public void printStackTrace(Throwable failure, Appendable target) throws IOException {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        var lead = "";
        for (@Nullable Throwable cause = failure; cause != null && told.add(cause); cause = cause.getCause()) {
            target.append(lead).append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                target.append(" (SQLSTATE ")
                        .append(String.valueOf(sql.getSQLState()))
                        .append(")");
            }
            var frames = cause.getStackTrace();
            for (var at = 0; at < Math.min(FRAMES, frames.length); at++) {
                target.append("\n\tat ").append(frames[at].toString());
            }
            lead = "\nCaused by: ";
        }
    }
}
