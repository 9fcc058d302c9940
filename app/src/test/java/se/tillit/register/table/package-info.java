/** Tests of the register's tables against the exchange format. */
@NullMarked
package se.tillit.register.table;

import org.jspecify.annotations.NullMarked;
