/**
 * Worked examples: do the pages that a controller reads say what the engine does?
 *
 * <p>{@link se.tillit.verification.examples.WorkedExamplesTest} reads docs/examples, makes the month that each example
 * tells of, and compares the outcome, and does every sum on the pages again.
 */
@NullMarked
package se.tillit.verification.examples;

import org.jspecify.annotations.NullMarked;
