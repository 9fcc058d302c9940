/**
 * Contracts: who has promised what, at what price, for what share?
 *
 * <p>Start at {@link se.tillit.contracts.Contract}; {@link se.tillit.contracts.TimeClass} says which price an hour of
 * the week has. Prices and shares are dated facts, never constants. Knows kernel and areas.
 */
@NullMarked
package se.tillit.contracts;

import org.jspecify.annotations.NullMarked;
