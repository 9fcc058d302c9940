package se.tillit.exchange.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.wording.RuleText;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.exchange.wording.Words;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.verification.RuleCode;

/** Says everything on the page in one language: our sentences, and values as people write them. */
final class Say {

    /** What stands where there is nothing to divide by. */
    static final String NOTHING = "–";

    private final Language language;
    private final Messages messages;
    private final Words words;
    private final RuleTexts rules;

    Say(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
        this.words = Words.in(language);
        this.rules = new RuleTexts(language);
    }

    Language language() {
        return language;
    }

    String text(String key, Object... places) {
        return messages.text(key, language, places);
    }

    /** A value in words. */
    String value(Object value) {
        return words.text(value);
    }

    /** A sum with its currency. */
    String sum(Money money) {
        return words.text(money);
    }

    /** A sum for a column that names the currency. */
    String amount(Money money) {
        return words.amount(money);
    }

    String count(long number) {
        return words.text(number);
    }

    /** A sentence that counts in its first place. */
    String counted(String key, long number, Object... places) {
        var all = new ArrayList<Object>();
        all.add(count(number));
        all.addAll(Arrays.asList(places));
        return text(key, all.toArray());
    }

    String percent(Ratio ratio) {
        return ratio.isDefined() ? text("percent", number(ratio.percent())) : NOTHING;
    }

    /** A percentage for a column that names the unit. */
    String bare(Ratio ratio) {
        return ratio.isDefined() ? number(ratio.percent()) : NOTHING;
    }

    /** A number with one decimal. */
    String number(@Nullable BigDecimal number) {
        return number == null ? NOTHING : words.decimal(number, 1);
    }

    /** A part and its whole, so that a reader can check the percentage. */
    String parts(Ratio ratio) {
        return ratio.isDefined() ? text("parts", count(ratio.part()), count(ratio.whole())) : NOTHING;
    }

    RuleText rule(RuleCode rule) {
        return rules.of(rule);
    }
}
