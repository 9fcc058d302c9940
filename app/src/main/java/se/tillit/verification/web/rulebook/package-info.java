/**
 * The rule book: what do the rules say, why, and how often do they speak?
 *
 * <p>{@link se.tillit.verification.web.rulebook.RulesPage} lists them and tells each. The texts are those of
 * {@link se.tillit.exchange.wording.RuleTexts}; figures are shown to those who may see a month's sums.
 */
@NullMarked
package se.tillit.verification.web.rulebook;

import org.jspecify.annotations.NullMarked;
