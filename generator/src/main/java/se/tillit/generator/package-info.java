/**
 * What does a believable municipality look like?
 */
@NullMarked
package se.tillit.generator;

import org.jspecify.annotations.NullMarked;
