/**
 * Results: how is the answer handed back?
 *
 * <p>Start at {@link se.tillit.exchange.results.ResultsFolder}: it writes every file of a
 * {@link se.tillit.exchange.results.Results} beside the folder asked for and moves it there when all are whole. One
 * class for each file. Decides nothing and words nothing but why a rule did not run.
 */
@NullMarked
package se.tillit.exchange.results;

import org.jspecify.annotations.NullMarked;
