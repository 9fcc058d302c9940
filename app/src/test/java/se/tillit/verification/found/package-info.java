/** Findings, rule book and search are held to what a run kept, and to who may see it. */
@NullMarked
package se.tillit.verification.found;

import org.jspecify.annotations.NullMarked;
