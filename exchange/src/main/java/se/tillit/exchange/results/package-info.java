/**
 * Results: how is the answer handed back?
 *
 * <p>{@link se.tillit.exchange.results.ResultFolder} sees to it that a folder holds a whole result or none;
 * {@link se.tillit.exchange.results.Results} is what it holds, a file for each class beside it. All but {@code run.json}
 * is the same bytes for the same input.
 */
@NullMarked
package se.tillit.exchange.results;

import org.jspecify.annotations.NullMarked;
