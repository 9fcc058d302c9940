/**
 * Change: what does a package change of what is known of its month?
 *
 * <p>Start at {@link se.tillit.register.change.MonthChanges}: it opens a month for one transaction, with nobody else
 * changing it. What was read is staged in temporary tables, compared there, and applied by a few statements for each
 * table, which look at rows of the month alone.
 */
@NullMarked
package se.tillit.register.change;

import org.jspecify.annotations.NullMarked;
