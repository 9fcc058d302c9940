/**
 * Identity: who may see and do what?
 *
 * <p>{@link se.tillit.identity.Rights} is the one place that says so, by {@link se.tillit.identity.Role} and
 * {@link se.tillit.identity.Action}; its answer is a {@link se.tillit.identity.Scope}: nothing, one provider's own, one
 * committee's, or everything. No rule of verification may know who asks.
 */
@NullMarked
package se.tillit.identity;

import org.jspecify.annotations.NullMarked;
