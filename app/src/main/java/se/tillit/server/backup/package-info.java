/**
 * Backups: is everything in one file, whole, secret, and does it come back the same?
 *
 * <p>{@link se.tillit.server.backup.Backup} writes one from a single snapshot, {@link se.tillit.server.backup.Restore}
 * brings it back into an empty database, all or nothing. {@code SealedOutput} and {@code SealedInput} are the encryption,
 * {@link se.tillit.server.backup.Manifest} says what must be in it. What the rows mean it does not know.
 */
@NullMarked
package se.tillit.server.backup;

import org.jspecify.annotations.NullMarked;
