/**
 * Columns: what is the value of these characters?
 *
 * <p>Start at {@link se.tillit.exchange.columns.Column}. A column reads its values straight from the reader's buffer,
 * without a string for each, since a month has millions of them: what it has seen before it gives back as the same
 * object. What it cannot read it reports, and never throws. Knows no file and no row.
 */
@NullMarked
package se.tillit.exchange.columns;

import org.jspecify.annotations.NullMarked;
