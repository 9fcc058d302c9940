/**
 * How fast, and against what?
 */
@NullMarked
package se.tillit.bench;

import org.jspecify.annotations.NullMarked;
