/**
 * Wording: how are findings, rules and values said in Swedish and English?
 *
 * <p>Start at {@link se.tillit.exchange.wording.FindingTexts} and {@link se.tillit.exchange.wording.RuleTexts}. Every
 * sentence lies in a message file (resources, one pair for each {@link se.tillit.exchange.wording.Topic}), every value
 * is written by {@link se.tillit.exchange.wording.Words}; the names of months are among them, so that a text is the same
 * on every machine. Knows no files of a package and decides nothing: a rule gives typed facts, and this says them.
 */
@NullMarked
package se.tillit.exchange.wording;

import org.jspecify.annotations.NullMarked;
