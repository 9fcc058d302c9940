/**
 * A run: how does a package become a verified month with its result in a folder?
 *
 * <p>Start at {@link se.tillit.cli.run.VerificationRun}, what verify, explain and demo have in common; {@link
 * se.tillit.cli.run.WrittenRun} writes what came of it. Knows neither commands nor what is said of the answer.
 */
@NullMarked
package se.tillit.cli.run;

import org.jspecify.annotations.NullMarked;
