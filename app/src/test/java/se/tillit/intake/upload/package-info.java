/** Tests of how names of files are taken. */
@NullMarked
package se.tillit.intake.upload;

import org.jspecify.annotations.NullMarked;
