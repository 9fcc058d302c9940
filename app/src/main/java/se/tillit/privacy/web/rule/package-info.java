/**
 * Pages on which the rules on retention are changed.
 *
 * <p>Start at {@code RuleForm}, where one person proposes, and {@code RulePage}, where another decides.
 */
@NullMarked
package se.tillit.privacy.web.rule;

import org.jspecify.annotations.NullMarked;
