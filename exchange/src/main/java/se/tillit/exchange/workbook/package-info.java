/**
 * Workbook: how does an .xlsx become the same rows as CSV files, and how is an empty one made?
 *
 * <p>Start at {@link se.tillit.exchange.workbook.Workbook}, a zip of XML whose sheets are read as streams;
 * {@link se.tillit.exchange.workbook.CellText} says which text of a CSV file a cell stands for, and is where dates and
 * numbers are settled. {@link se.tillit.exchange.workbook.WorkbookTemplate} makes the empty one. Knows the schema, but
 * nothing of what the rows mean.
 */
@NullMarked
package se.tillit.exchange.workbook;

import org.jspecify.annotations.NullMarked;
