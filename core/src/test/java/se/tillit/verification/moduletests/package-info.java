/**
 * Module tests: what becomes of a whole month's lines?
 *
 * <p>Each class is one feature, told by its Javadoc; it changes a lawful month and compares the lines that come out. The
 * letter of the name is the family: A plain, B time, C contract and price, D frame, E absence, F staff, G change of clock
 * and midnight, H combinations. Knows the engine's door only, no rule by itself.
 */
@NullMarked
package se.tillit.verification.moduletests;

import org.jspecify.annotations.NullMarked;
