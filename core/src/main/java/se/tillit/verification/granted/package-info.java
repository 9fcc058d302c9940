/**
 * Granted time (beviljad tid): what may be paid of a decision and a month that no visit stands behind line by line?
 *
 * <p>Start at {@link se.tillit.verification.granted.GrantedMonth}: the days of one line, which of them are payable, and
 * the minutes that they make. The rules that read it lie with the other line and amount rules; nothing here decides.
 */
@NullMarked
package se.tillit.verification.granted;

import org.jspecify.annotations.NullMarked;
