/**
 * Country: what do many municipalities at once look like, with people who work in two of them?
 *
 * <p>Start at {@link se.tillit.generator.country.GenerateCountry}. Municipalities are made two by two, each pair by one
 * thread, since a person who works in two must be known to both. Knows nothing of how municipalities are verified.
 */
@NullMarked
package se.tillit.generator.country;

import org.jspecify.annotations.NullMarked;
