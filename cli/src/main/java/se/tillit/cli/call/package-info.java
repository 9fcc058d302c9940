/**
 * Call: how is what a person types read, and how are they answered?
 *
 * <p>The options that commands share, the sentences in both languages, how far a command has come, and how it ends:
 * start at {@link se.tillit.cli.call.WrongCalls}. Knows nothing of what the commands do.
 */
@NullMarked
package se.tillit.cli.call;

import org.jspecify.annotations.NullMarked;
