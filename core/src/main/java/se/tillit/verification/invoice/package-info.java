/**
 * Invoice rules: does an invoice hold together as a whole, and does a credit note meet what it credits?
 *
 * <p>Each rule is one file. An invoice that can't be accepted holds its
 * lines, other checks change none; a credit line with nothing to credit is held.
 */
@NullMarked
package se.tillit.verification.invoice;

import org.jspecify.annotations.NullMarked;
