/**
 * The watched folder: how do files come in without anybody at a page?
 *
 * <p>{@code WatchedFolder} looks again and again: {@code Arrivals} tells which files have come whole, {@code TakenFiles}
 * takes each one once, whatever stops the server in between, and {@code Answers} lays what came of it beside the file.
 */
@NullMarked
package se.tillit.intake.feed;

import org.jspecify.annotations.NullMarked;
