/**
 * What does a person type, and what do they see?
 */
@NullMarked
package se.tillit.cli;

import org.jspecify.annotations.NullMarked;
