/**
 * Keeping: what did the accepted rows of a package say, and what did the rejected ones say as they were handed in?
 *
 * <p>Start at {@link se.tillit.exchange.keeping.RowKeeper}: given to a reading, it writes every row to a file as it goes
 * by, so that a database can take the rows in afterwards. Holds no rows in memory and knows no database.
 */
@NullMarked
package se.tillit.exchange.keeping;

import org.jspecify.annotations.NullMarked;
