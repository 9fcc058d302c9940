/** Tests of what may be done with deliveries, from within. */
@NullMarked
package se.tillit.intake.usecase;

import org.jspecify.annotations.NullMarked;
