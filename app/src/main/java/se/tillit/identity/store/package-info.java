/**
 * Accounts, agreements and keys in the database, schema {@code identity}.
 *
 * <p>Fills the ports of {@code identity.usecase}; start at {@code JdbcAccounts}. Who may change what is not known here.
 */
@NullMarked
package se.tillit.identity.store;

import org.jspecify.annotations.NullMarked;
