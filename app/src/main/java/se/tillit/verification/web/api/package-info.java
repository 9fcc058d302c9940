/**
 * Verifications for other systems: start a run, read runs, decisions, findings, figures and what changed.
 *
 * <p>Start at {@link se.tillit.verification.web.api.AskedMonth} for what addresses name, and at {@code RunsApi} and
 * {@code ResultsApi} for the calls. Lists are paged by key; sums are kronor with two decimals; files are those of the
 * exchange format.
 */
@NullMarked
package se.tillit.verification.web.api;

import org.jspecify.annotations.NullMarked;
