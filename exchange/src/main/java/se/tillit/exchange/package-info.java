/**
 * How is it handed over?
 */
@NullMarked
package se.tillit.exchange;

import org.jspecify.annotations.NullMarked;
