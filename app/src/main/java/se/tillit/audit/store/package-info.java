/**
 * How the audit trail is kept in the database. Start at {@code JdbcAuditTrail}.
 */
@NullMarked
package se.tillit.audit.store;

import org.jspecify.annotations.NullMarked;
