/**
 * The server starts here: {@link se.tillit.TillitServer}. Every module's edges lie in its own packages: {@code web} are
 * pages and calls, {@code usecase} one action each, {@code store} the database.
 */
@NullMarked
package se.tillit;

import org.jspecify.annotations.NullMarked;
