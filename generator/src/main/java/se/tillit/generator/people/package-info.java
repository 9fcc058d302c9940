/**
 * Who is granted what, by whom is it done, and what changes from month to month?
 *
 * <p>Start at {@link se.tillit.generator.people.World}; {@link se.tillit.generator.people.MonthlyChanges} lets life go
 * on. The same people stay over the months. Knows nothing of how a day turned out.
 */
@NullMarked
package se.tillit.generator.people;

import org.jspecify.annotations.NullMarked;
