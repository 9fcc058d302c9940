/**
 * Kernel: what is money, time, a month in Sweden, an id?
 *
 * <p>Values only, each knowing its unit and refusing nonsense. Everything is exact: money in whole öre, time in
 * microseconds, intervals half-open. Start at {@link se.tillit.kernel.Money} and {@link se.tillit.kernel.Interval}.
 * Knows no other module, reads no clock.
 */
@NullMarked
package se.tillit.kernel;

import org.jspecify.annotations.NullMarked;
