package se.tillit.register.change;

import org.jspecify.annotations.Nullable;
import se.tillit.kernel.ProviderId;

/**
 * How far a package reaches.
 *
 * @param statement whether what it lacks is withdrawn
 * @param owner the provider whose rows alone it may touch; none for the municipality
 */
public record Extent(Statement statement, @Nullable ProviderId owner) {

    /** Whether what a package lacks is withdrawn. */
    public enum Statement {
        /** It states everything: rows that it lacks are withdrawn. */
        WHOLE,
        /** It adds and replaces: rows that it lacks stay. */
        ADDS
    }

    /** Whether what it lacks is withdrawn. */
    public boolean isWhole() {
        return statement == Statement.WHOLE;
    }
}
