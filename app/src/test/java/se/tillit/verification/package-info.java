/** Tests of runs, parameters and their pages, on a real server with months imported by its own doors. */
@NullMarked
package se.tillit.verification;

import org.jspecify.annotations.NullMarked;
