/**
 * House: does the whole house keep its own rules?
 *
 * <p>Start at {@code ModuleMapTest}, who may know whom, read from the tables of ARCHITECTURE.md, and at
 * {@code HouseRulesTest}, what every source file keeps to. They stand in cli because every module is on its
 * class path. What the core in particular must not touch is tested in core.
 */
@NullMarked
package se.tillit.house;

import org.jspecify.annotations.NullMarked;
