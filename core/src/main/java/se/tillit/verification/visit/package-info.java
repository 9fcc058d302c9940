/**
 * Visit rules: does a logged visit agree with everything else that is known?
 *
 * <p>They read every visit that starts in the month, billed or not. Each rule is one file;
 * {@link se.tillit.verification.visit.VisitRules} lists them in order. A
 * {@link se.tillit.verification.visit.VisitSight} is what a rule may look at.
 */
@NullMarked
package se.tillit.verification.visit;

import org.jspecify.annotations.NullMarked;
