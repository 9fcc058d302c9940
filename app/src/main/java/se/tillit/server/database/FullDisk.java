package se.tillit.server.database;

import java.io.IOException;
import java.sql.SQLException;

/** Tells a full disk from other faults, whoever met it: the database or this server. */
public final class FullDisk {

    private static final String STATE_OF_DATABASE = "53100";
    private static final String WORDS_OF_SYSTEM = "No space left on device";

    private FullDisk() {}

    /** Whether it is why this went wrong. */
    public static boolean isBehind(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            var isTold = switch (cause) {
                case SQLException sql -> STATE_OF_DATABASE.equals(sql.getSQLState());
                case IOException io -> String.valueOf(io.getMessage()).contains(WORDS_OF_SYSTEM);
                default -> false;
            };
            if (isTold) {
                return true;
            }
        }
        return false;
    }
}
