/**
 * Rejections: which rows could not be taken in, and why?
 *
 * <p>A {@link se.tillit.exchange.rejections.RejectedRow} is one row of {@code rejected-rows.csv}; its sentences lie in
 * the message files. Knows neither how rows are read nor what they are used for.
 */
@NullMarked
package se.tillit.exchange.rejections;

import org.jspecify.annotations.NullMarked;
