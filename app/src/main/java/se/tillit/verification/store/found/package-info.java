/**
 * Findings as they are looked for: chosen by filters, counted, added up, and with what each of them touches.
 *
 * <p>Start at {@link se.tillit.verification.store.found.Findings}. Counts come from sums that the run kept wherever a
 * filter allows it; rows are read by the page. {@link se.tillit.verification.store.found.PatternRows} reads what a
 * picture of one finding needs, never a whole month. Everything takes the {@link se.tillit.identity.Scope} of the one
 * who asks. Decides nothing.
 */
@NullMarked
package se.tillit.verification.store.found;

import org.jspecify.annotations.NullMarked;
