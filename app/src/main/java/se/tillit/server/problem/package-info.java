/**
 * Problems: what is said when something cannot be answered?
 *
 * <p>{@link se.tillit.server.problem.ErrorPages} catches whatever a handler throws, {@code Faults} says which status and
 * sentence it is, and {@link se.tillit.server.problem.Problems} tells it: as a page to people, as problem details
 * (RFC 9457) to systems, in their language, with a reference that is also in the log. Nothing of the inside is shown.
 */
@NullMarked
package se.tillit.server.problem;

import org.jspecify.annotations.NullMarked;
