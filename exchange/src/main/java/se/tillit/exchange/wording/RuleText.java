package se.tillit.exchange.wording;

import se.tillit.verification.RuleCode;

/**
 * One rule of the rule book, in one language.
 *
 * @param rule the rule
 * @param name what it finds, in a few words
 * @param question what it asks of a line, a visit or a month
 * @param text when it fires and what follows
 * @param why why there is such a rule
 * @param example a case with numbers
 * @param lookAlikes what looks like it and is no fault
 */
public record RuleText(
        RuleCode rule, String name, String question, String text, String why, String example, String lookAlikes) {}
