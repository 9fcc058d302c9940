/**
 * How payments are kept: runs put forward, and the lines that were paid, each of them once.
 *
 * <p>Start at {@link se.tillit.settlement.store.Payments}. What was paid here is told to the register by
 * {@code PaidLines}, as settled for every later verification. Decides nothing.
 */
@NullMarked
package se.tillit.settlement.store;

import org.jspecify.annotations.NullMarked;
