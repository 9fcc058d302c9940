/**
 * The engine: in what order is a month verified, and how do the answers make one?
 *
 * <p>Start at {@link se.tillit.verification.engine.VerifyMonth}. What the rules say is not decided here, only when they
 * are asked: first every visit, then every line by itself, then lines of one visit after each other (rule 4), then lines
 * of one frame after each other (rule 17). Threads share the work and change nothing of the answer.
 */
@NullMarked
package se.tillit.verification.engine;

import org.jspecify.annotations.NullMarked;
