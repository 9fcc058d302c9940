/** Tests of the intake and the register together: what is handed over is what is known. */
@NullMarked
package se.tillit.intake;

import org.jspecify.annotations.NullMarked;
