/**
 * How the rules on retention are changed: one administrator proposes, another person confirms.
 *
 * <p>Start at {@link se.tillit.privacy.usecase.rule.ChangeRetention}. Nothing is overwritten: a rule is a row with its
 * first day, and what was taken away under an earlier one keeps that in its own record.
 */
@NullMarked
package se.tillit.privacy.usecase.rule;

import org.jspecify.annotations.NullMarked;
