/**
 * How verifications are kept: runs, decisions on lines as changes between runs, findings, figures, parameters.
 *
 * <p>Start at {@link se.tillit.verification.store.VerificationRuns} for reading and
 * {@link se.tillit.verification.store.RunWriter} for writing. Everything that reads takes the
 * {@link se.tillit.identity.Scope} of the one who asks. Decides nothing.
 */
@NullMarked
package se.tillit.verification.store;

import org.jspecify.annotations.NullMarked;
