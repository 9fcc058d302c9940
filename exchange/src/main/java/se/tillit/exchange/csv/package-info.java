/**
 * CSV: how does a file become rows with unique keys?
 *
 * <p>Start at {@link se.tillit.exchange.csv.Rows}: the columns of one kind of row, the rows that were accepted, found
 * by key, and those that were not. {@link se.tillit.exchange.csv.CsvFile} reads a file into them in one pass. Knows
 * nothing of what the rows mean.
 */
@NullMarked
package se.tillit.exchange.csv;

import org.jspecify.annotations.NullMarked;
