package se.tillit.exchange.columns;

import org.jspecify.annotations.Nullable;

/**
 * Rows that other rows refer to by one key.
 *
 * @param <R> the rows
 */
public interface Lookup<R> {

    /** The accepted row with the key that stands in the buffer, if there is one. */
    @Nullable
    R find(char[] chars, int from, int length);

    /** The key of a row. */
    String keyOf(R row);

    /** Whether the key is found among the rejected rows. */
    boolean isRejected(String key);

    /** The file that the rows come from. */
    String file();
}
