/**
 * Tables of the register: where does each row of the exchange package stand, and how is it read again?
 *
 * <p>{@link se.tillit.register.table.RegisterTables} names the table of every resource;
 * {@link se.tillit.register.table.DatabaseSource} is a month as a package that the exchange's reader can read, by COPY.
 * Everything follows from the exchange's schema: a new column needs a migration and nothing here.
 */
@NullMarked
package se.tillit.register.table;

import org.jspecify.annotations.NullMarked;
