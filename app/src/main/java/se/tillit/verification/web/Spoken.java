package se.tillit.verification.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import se.tillit.exchange.Language;
import se.tillit.exchange.wording.RuleTexts;
import se.tillit.exchange.wording.Words;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.RuleCode;

/** Values as people write them, in one language: {@code 18 230,50 kr}, {@code oktober 2026}. */
public final class Spoken {

    /** What stands where there is nothing to say. */
    public static final String NOTHING = "–";

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    private static final Map<Language, Spoken> ALL = all();

    private final Words words;
    private final RuleTexts rules;

    private Spoken(Language language) {
        this.words = Words.in(language);
        this.rules = new RuleTexts(language);
    }

    private static Map<Language, Spoken> all() {
        var all = new EnumMap<Language, Spoken>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new Spoken(language));
        }
        return all;
    }

    /** In the language. */
    public static Spoken in(Language language) {
        var found = ALL.get(language);
        if (found == null) {
            throw new IllegalStateException("Nothing is said in %s.".formatted(language));
        }
        return found;
    }

    /** A sum with its unit. */
    public String sum(Money money) {
        return words.text(money);
    }

    /** How much a sum grew or shrank, with its sign. */
    public String difference(Money money) {
        return money.compareTo(Money.ZERO) > 0 ? "+" + words.text(money) : words.text(money);
    }

    /** A number of things. */
    public String count(long number) {
        return words.text(number);
    }

    /** What share the one is of the other, in percent; a dash where there is nothing to divide by. */
    public String share(Money part, Money whole) {
        if (whole.ore() <= 0) {
            return NOTHING;
        }
        return words.decimal(new Ratio(part.ore(), whole.ore()).percent(), 1) + "\u00a0%";
    }

    /** A number with one decimal. */
    public String number(BigDecimal number) {
        return words.decimal(number.setScale(1, RoundingMode.HALF_UP), 1);
    }

    /** A percentage with one decimal. */
    public String percent(BigDecimal percent) {
        return number(percent) + "\u00a0%";
    }

    /** A length of time in hours, with one decimal. */
    public String hours(Minutes minutes) {
        return number(BigDecimal.valueOf(minutes.value()).divide(MINUTES_AN_HOUR, 1, RoundingMode.HALF_UP)) + "\u00a0h";
    }

    /** A month by name. */
    public String month(SettlementMonth month) {
        return words.text(month);
    }

    /** A month by name, to begin a line with. */
    public String monthFirst(SettlementMonth month) {
        var name = words.text(month);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A day and an hour. */
    public String moment(Instant instant) {
        return words.text(instant);
    }

    /** The days on which something applies; a dash where that is always. */
    public String days(DateRange days) {
        if (days.from().equals(LocalDate.MIN)) {
            return days.isOpen() ? NOTHING : NOTHING + "\u00a0" + words.text(days.last());
        }
        return words.text(days);
    }

    /** Any value that the exchange format has words for. */
    public String value(Object value) {
        return words.text(value);
    }

    /** What a rule is called; its code where there is none such any more. */
    public String rule(String code) {
        return RuleCode.find(code).map(rule -> rules.of(rule).name()).orElse(code);
    }
}
