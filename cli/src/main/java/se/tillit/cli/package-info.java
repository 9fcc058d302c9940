/**
 * The command line: how does a controller use Tillit without a server?
 *
 * <p>Start at {@link se.tillit.cli.Tillit}; each command is one class, and what verify, explain and demo have in common
 * is in {@code run}. Nothing is decided here: core decides, exchange reads, words and writes.
 */
@NullMarked
package se.tillit.cli;

import org.jspecify.annotations.NullMarked;
