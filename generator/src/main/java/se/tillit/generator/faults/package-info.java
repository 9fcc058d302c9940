/**
 * What dishonest or careless things happen in a month, and what must be found of them?
 *
 * <p>Start at {@link se.tillit.generator.faults.FaultPlanter}. One file for each family of rules. Faults take visits
 * that nothing else needs, change what is written and nothing of the world, and leave answers behind. They must not know
 * how anything is verified.
 */
@NullMarked
package se.tillit.generator.faults;

import org.jspecify.annotations.NullMarked;
