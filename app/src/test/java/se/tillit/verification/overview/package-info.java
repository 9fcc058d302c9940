/** The pages that add a month up: the first page, the month, and its providers. */
@NullMarked
package se.tillit.verification.overview;

import org.jspecify.annotations.NullMarked;
