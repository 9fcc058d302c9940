/**
 * Tables: how does a row of a result look as CSV?
 *
 * <p>One class for each table, such as {@link se.tillit.exchange.results.tables.LineDecisionTable}, with a record of what
 * its row says: rows come from a run or from wherever an earlier one was stored, and give the same bytes. Meant for other
 * programs exactly as they are, or for spreadsheets with nothing in them that a spreadsheet would reckon.
 */
@NullMarked
package se.tillit.exchange.results.tables;

import org.jspecify.annotations.NullMarked;
