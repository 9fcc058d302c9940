/**
 * Findings on pages: how are they found, and what does one of them say?
 *
 * <p>{@link se.tillit.verification.web.found.FindingsPage} is the list with its filters and files,
 * {@link se.tillit.verification.web.found.FindingPage} one finding with what it touches and, for a pattern, a
 * {@link se.tillit.verification.web.found.Picture} that shows it. Whoever reads is noted in the audit trail. Decides
 * nothing.
 */
@NullMarked
package se.tillit.verification.web.found;

import org.jspecify.annotations.NullMarked;
