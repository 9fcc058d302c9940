/**
 * Search: where does an id stand, in any month?
 *
 * <p>{@link se.tillit.verification.store.search.Lookup} asks once for each kind of thing, by index and in the latest
 * months only. What the one who asks may not see is not found. Decides nothing.
 */
@NullMarked
package se.tillit.verification.store.search;

import org.jspecify.annotations.NullMarked;
