/**
 * Which day, hour and price class is it in Stockholm?
 *
 * <p>Start at {@link se.tillit.generator.time.StockholmClock}. Days are counted from 1970-01-01 and instants are
 * seconds, so that a month of a large town stays small in memory. Written apart from the verifying side on purpose:
 * the two must agree without sharing a line. Knows nothing of people or prices.
 */
@NullMarked
package se.tillit.generator.time;

import org.jspecify.annotations.NullMarked;
