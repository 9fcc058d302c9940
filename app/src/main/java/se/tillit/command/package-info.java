/**
 * Commands: what does the one who runs the server type?
 *
 * <p>Start at {@link se.tillit.command.TillitCommand}. Each command is a class; what it does is done elsewhere, by the
 * same use cases as the pages call.
 */
@NullMarked
package se.tillit.command;

import org.jspecify.annotations.NullMarked;
