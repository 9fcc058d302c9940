package se.tillit.exchange.wording;

import java.util.List;
import java.util.Set;
import se.tillit.exchange.Language;
import se.tillit.verification.Fact;

/** The messages of one topic in one language, with the words for the values in them. Read once, then only used. */
public final class Phrases {

    private final Messages messages;
    private final Words words;

    private Phrases(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** The messages of the topic in the language. */
    public static Phrases of(Topic topic, Language language) {
        return new Phrases(Messages.of(topic, language), Words.in(language));
    }

    /** Whether there is a message with the key. */
    public boolean has(String key) {
        return messages.has(key);
    }

    /** The message with the facts in their places; the key in square brackets where there is none. */
    public String text(String key, List<Fact> facts) {
        return messages.text(key, facts, words);
    }

    /** The message with the facts in their places; the key in square brackets where there is none. */
    public String text(String key, Fact... facts) {
        return text(key, List.of(facts));
    }

    /** The words for values in the same language. */
    public Words words() {
        return words;
    }

    Set<String> keys() {
        return messages.keys();
    }

    Set<String> namesIn(String key) {
        return messages.namesIn(key);
    }
}
