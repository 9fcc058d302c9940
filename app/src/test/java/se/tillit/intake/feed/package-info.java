/** Tests of the watched folder. */
@NullMarked
package se.tillit.intake.feed;

import org.jspecify.annotations.NullMarked;
