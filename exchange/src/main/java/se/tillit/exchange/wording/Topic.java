package se.tillit.exchange.wording;

import java.util.Locale;
import se.tillit.exchange.Language;

/** What a pair of message files is about. */
public enum Topic {
    /** What a rule says when it fires, what releases a line, and what a provider can do. */
    FINDINGS,
    /** The same for readers who must see no ids of persons, visits or decisions, where the text needs other words. */
    COMMITTEE,
    /** The rule book: what each rule is, why, with an example and its honest look-alikes. */
    RULES,
    /** The explanation of one line. */
    EXPLAIN,
    /** Values: months, units, and the words for every constant. */
    WORDS;

    /** The name of its message file in the language. */
    String fileIn(Language language) {
        return "%s_%s.properties".formatted(name().toLowerCase(Locale.ROOT), language.code());
    }
}
