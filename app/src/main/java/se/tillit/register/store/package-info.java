/**
 * How the register is read and forgotten in the database. Start at {@code JdbcRegister}; the tables and how a month is
 * read by COPY are in {@code table}.
 */
@NullMarked
package se.tillit.register.store;

import org.jspecify.annotations.NullMarked;
