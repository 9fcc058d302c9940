package se.tillit.exchange.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.tillit.exchange.Language;
import se.tillit.verification.RuleCode;

/** The rule book in one language: every rule in words, for the explanation of a line, the documents and the pages. */
public final class RuleTexts {

    private final Map<RuleCode, RuleText> texts = new EnumMap<>(RuleCode.class);

    /** Reads the rule book of the language. */
    public RuleTexts(Language language) {
        var phrases = Phrases.of(Topic.RULES, language);
        for (var rule : RuleCode.values()) {
            texts.put(
                    rule,
                    new RuleText(
                            rule,
                            phrases.text(rule.code() + ".name"),
                            phrases.text(rule.code() + ".question"),
                            phrases.text(rule.code() + ".text"),
                            phrases.text(rule.code() + ".why"),
                            phrases.text(rule.code() + ".example"),
                            phrases.text(rule.code() + ".look-alikes")));
        }
    }

    /** The rule in words. */
    public RuleText of(RuleCode rule) {
        var text = texts.get(rule);
        if (text == null) {
            throw new IllegalStateException("The rule %s has no text.".formatted(rule.code()));
        }
        return text;
    }

    /** All rules, in the order in which findings are given out. */
    public List<RuleText> all() {
        return new ArrayList<>(texts.values());
    }
}
