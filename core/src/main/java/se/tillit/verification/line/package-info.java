/**
 * Line rules 0–12: may this line be paid at all?
 *
 * <p>Each rule is one file; {@link se.tillit.verification.line.LineRules} lists them in the order in which they are
 * tried. A {@link se.tillit.verification.line.LineCase} is all that a rule may look at. How much is paid is the business
 * of the package {@code amount}.
 */
@NullMarked
package se.tillit.verification.line;

import org.jspecify.annotations.NullMarked;
