/**
 * Intake: what does this package hold, and what of it could not be taken in?
 *
 * <p>Start at {@link se.tillit.exchange.intake.PackageReader}. The answer is a
 * {@link se.tillit.exchange.intake.PackageReading}: the content with its rejected rows, or one sentence on why the
 * package cannot be read at all. Never throws for bad input.
 */
@NullMarked
package se.tillit.exchange.intake;

import org.jspecify.annotations.NullMarked;
