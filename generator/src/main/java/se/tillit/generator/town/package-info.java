/**
 * What does the invented municipality look like, who works there, and at what price?
 *
 * <p>Start at {@link se.tillit.generator.town.Market} and {@link se.tillit.generator.town.TownMap}. No place, name or
 * number here belongs to anyone. Knows nothing of recipients or visits.
 */
@NullMarked
package se.tillit.generator.town;

import org.jspecify.annotations.NullMarked;
