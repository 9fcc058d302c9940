/**
 * Areas: where, and how the provider model divides it?
 *
 * <p>An {@link se.tillit.areas.Area} is a contract area; a {@link se.tillit.areas.Position} is where a home stands.
 * Knows the kernel only.
 */
@NullMarked
package se.tillit.areas;

import org.jspecify.annotations.NullMarked;
