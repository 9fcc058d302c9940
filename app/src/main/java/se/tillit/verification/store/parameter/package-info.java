/**
 * How a municipality's parameters are kept: every value that was confirmed, proposals, and what trials told of them.
 *
 * <p>Start at {@link se.tillit.verification.store.parameter.ParameterRows}. Nothing is overwritten: a value whose days
 * are cut short is kept as it was, with the proposal that took its place. Decides nothing.
 */
@NullMarked
package se.tillit.verification.store.parameter;

import org.jspecify.annotations.NullMarked;
