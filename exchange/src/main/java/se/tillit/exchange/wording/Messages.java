package se.tillit.exchange.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import se.tillit.exchange.Language;
import se.tillit.verification.Fact;

/** One message file, read and taken apart once. A key that is not there shows in square brackets. */
final class Messages {

    private static final Template.Values AS_TEXT = new Template.Values() {
        @Override
        public String text(String name, Object value, Template.Style style) {
            return value.toString();
        }

        @Override
        public String span(Object from, Object to) {
            return from + "\u2013" + to;
        }
    };

    private final Map<String, Template> templates;

    private Messages(Map<String, Template> templates) {
        this.templates = templates;
    }

    /** Reads the topic's file in the language. */
    static Messages of(Topic topic, Language language) {
        var file = topic.fileIn(language);
        var entries = new Properties();
        try (var stream = Messages.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The message file %s is not in the program.".formatted(file));
            }
            entries.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var templates = new HashMap<String, Template>();
        for (var key : entries.stringPropertyNames()) {
            templates.put(key, Template.parse(entries.getProperty(key)));
        }
        return new Messages(Map.copyOf(templates));
    }

    boolean has(String key) {
        return templates.containsKey(key);
    }

    Set<String> keys() {
        return Set.copyOf(templates.keySet());
    }

    /** The names of the facts that the message needs. */
    Set<String> namesIn(String key) {
        var template = templates.get(key);
        return template == null ? Set.of() : template.names();
    }

    String text(String key, List<Fact> facts, Template.Values values) {
        var template = templates.get(key);
        return template == null ? "[" + key + "]" : template.fill(facts, values);
    }

    /** The message with texts in its places. */
    String text(String key, Fact... facts) {
        return text(key, List.of(facts), AS_TEXT);
    }
}
