/**
 * Rows: how does a row of each file become a value of the core?
 *
 * <p>Start at {@link se.tillit.exchange.rows.PackageRows}: the tables of a package and what each refers to. One class
 * for each file; it names the columns, builds the value and checks what spans several columns or rows. Knows the
 * domain's values, never a rule.
 */
@NullMarked
package se.tillit.exchange.rows;

import org.jspecify.annotations.NullMarked;
