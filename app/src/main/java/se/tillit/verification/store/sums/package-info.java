/**
 * Sums of runs, read by pages: by reason, by month and by provider.
 *
 * <p>Start at {@link se.tillit.verification.store.sums.MonthSums}. Everything here reads sums that a run kept when it was
 * made; no line and no visit is looked at.
 */
@NullMarked
package se.tillit.verification.store.sums;

import org.jspecify.annotations.NullMarked;
