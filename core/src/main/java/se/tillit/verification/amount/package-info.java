/**
 * Amount rules 13–17: how much of a line that may be paid?
 *
 * <p>They work on a {@link se.tillit.verification.amount.Reckoning} one after another: each sets minutes or price, and
 * what is approved becomes the smaller of what it was and the amount reckoned anew. Never more than was claimed.
 */
@NullMarked
package se.tillit.verification.amount;

import org.jspecify.annotations.NullMarked;
