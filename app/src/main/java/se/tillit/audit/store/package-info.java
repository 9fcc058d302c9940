/**
 * How is the trail kept?
 *
 * <p>{@link se.tillit.audit.store.JdbcAuditTrail} takes deeds: changes go with their transaction, readings into
 * {@link se.tillit.audit.store.TrailQueue}, which writes many at once. {@link se.tillit.audit.store.Sealing} closes each
 * second what was written and tells {@code OutsideFile} of it. {@code TrailRows} reads back. What a seal is made of is
 * {@code usecase}'s.
 */
@NullMarked
package se.tillit.audit.store;

import org.jspecify.annotations.NullMarked;
