/** Tests of payments, on a real server. */
@NullMarked
package se.tillit.settlement;

import org.jspecify.annotations.NullMarked;
