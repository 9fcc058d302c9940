/**
 * Register: what is known of a month, and since when?
 *
 * <p>Start at {@link se.tillit.register.Register}. Every row of the exchange package stands in a table of its module with
 * the instant from which it is known and that until which it was; nothing is overwritten, so that a month can be read as
 * it was known at any instant. A row belongs to the month that it was handed over for, and no month's reading looks at
 * another's rows. How rows are changed is in {@code change}, and is the intake's alone.
 */
@NullMarked
package se.tillit.register;

import org.jspecify.annotations.NullMarked;
