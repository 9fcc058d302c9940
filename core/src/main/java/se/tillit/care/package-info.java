/**
 * Care: who is granted what, by whom is it done, how is it planned?
 *
 * <p>Start at {@link se.tillit.care.Decision}: a frame of minutes a month for one person and service. An
 * {@link se.tillit.care.Assignment} gives it to a provider, a {@link se.tillit.care.Plan} says how it is done, an
 * {@link se.tillit.care.Absence} when it can't be. Knows kernel, areas and contracts.
 */
@NullMarked
package se.tillit.care;

import org.jspecify.annotations.NullMarked;
