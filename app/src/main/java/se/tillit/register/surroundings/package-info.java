/**
 * Surroundings: what of a month bears on one line, one recipient or someone of the staff?
 *
 * <p>{@link se.tillit.register.surroundings.SurroundingsQuery} asks for the rows of every table at once, so that a page
 * costs one reading however large the month is; {@link se.tillit.register.surroundings.Surroundings} hands them on as a
 * package of their own, which is read as any other.
 */
@NullMarked
package se.tillit.register.surroundings;

import org.jspecify.annotations.NullMarked;
