/**
 * How did the month turn out: who came to whom, when, and how was it registered?
 *
 * <p>Start at {@link se.tillit.generator.work.MonthOfWork}. Each day the teams lay routes through what is due, someone
 * takes each route as a shift, and visits are registered. Everything here is honest; knows nothing of invoices.
 */
@NullMarked
package se.tillit.generator.work;

import org.jspecify.annotations.NullMarked;
