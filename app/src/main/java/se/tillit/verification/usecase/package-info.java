/**
 * What people do with verifications: have a month verified, propose, try and confirm parameters.
 *
 * <p>Start at {@link se.tillit.verification.usecase.StartVerification}; the work itself is
 * {@link se.tillit.verification.usecase.VerifyStoredMonth}. Each use case holds its transaction and its audit note.
 */
@NullMarked
package se.tillit.verification.usecase;

import org.jspecify.annotations.NullMarked;
