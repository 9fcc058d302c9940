/**
 * Lists: what do all of them have in common?
 *
 * <p>A list is described once, as {@link se.tillit.server.web.table.Column columns} of a
 * {@link se.tillit.server.web.table.ListFile}, and sent as CSV or as a workbook with all rows of the filter.
 * {@link se.tillit.server.web.table.Address} carries the filters from page to page; the templates in {@code server/part}
 * show {@link se.tillit.server.web.table.ListHead count and files}, {@link se.tillit.server.web.table.FilterForm filters}
 * and {@link se.tillit.server.web.table.Paging the next page}. Knows nothing of what stands in the rows, and asks nobody
 * for rights: whoever sends a list notes it in the audit trail.
 */
@NullMarked
package se.tillit.server.web.table;

import org.jspecify.annotations.NullMarked;
