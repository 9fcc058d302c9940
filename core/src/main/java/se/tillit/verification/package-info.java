/**
 * Verification: may this line be paid, and if not, why?
 *
 * <p>Start at {@link se.tillit.verification.VerifyMonth}. Each rule is one file: line rules in {@code line} and
 * {@code amount}, visit rules in {@code visit}, pattern rules in {@code pattern}; {@code RuleCode} lists them in order.
 * A rule is a pure function of claim, evidence and parameters: it reads no clock, file, database or configuration, and
 * says what it saw as typed facts, never in sentences.
 */
@NullMarked
package se.tillit.verification;

import org.jspecify.annotations.NullMarked;
