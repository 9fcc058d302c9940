/**
 * What do the providers claim for the month, and what was settled before?
 *
 * <p>Start at {@link se.tillit.generator.billing.Biller}. Every line is honest: the contract's price, the time that was
 * logged or a little less, exact totals. Knows nothing of planted faults.
 */
@NullMarked
package se.tillit.generator.billing;

import org.jspecify.annotations.NullMarked;
