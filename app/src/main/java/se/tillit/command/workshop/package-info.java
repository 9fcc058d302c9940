/**
 * Processes that the server starts for what takes much memory: each does one thing and ends.
 *
 * <p>{@link se.tillit.command.workshop.JobProcess} does a job; {@link se.tillit.command.workshop.MakeUpProcess} makes up
 * the months of the demo. Both end at once when the one who started them has ended ({@code EndOfInput}).
 */
@NullMarked
package se.tillit.command.workshop;

import org.jspecify.annotations.NullMarked;
