/**
 * House: does the core keep its promises about what it must not touch?
 *
 * <p>Start at {@code CoreIsPureTest}. The map of the modules and the rules for source files are tested in cli,
 * where every module is on the class path.
 */
@NullMarked
package se.tillit.house;

import org.jspecify.annotations.NullMarked;
