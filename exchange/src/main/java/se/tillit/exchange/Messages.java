package se.tillit.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import se.tillit.exchange.wording.Words;

/**
 * A message file in every language: sentences by key, with places {@code {0}}, {@code {1}} … for what they are about.
 *
 * <p>The files are UTF-8 and lie beside the class that uses them, as {@code <name>_sv.properties} and so on. Apostrophes
 * and braces mean nothing in them beyond the places.
 *
 * <p>A sentence that counts does so in its first place. Where it is otherwise said of one thing alone, the file has it
 * once more under its key with {@code .one}.
 */
public final class Messages {

    private final String name;
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    private Messages(String name) {
        this.name = name;
    }

    /**
     * The message file of that name beside the class.
     *
     * @throws IllegalStateException if the build left it out
     */
    public static Messages beside(Class<?> user, String name) {
        var messages = new Messages(name);
        for (var language : Language.values()) {
            messages.texts.put(language, load(user, "%s_%s.properties".formatted(name, language.code())));
        }
        return messages;
    }

    private static Properties load(Class<?> user, String file) {
        try (var stream = user.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The message file %s is not beside %s.".formatted(file, user));
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The sentence with the key, its places filled in.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String text(String key, Language language, Object... places) {
        var texts = of(language);
        var isOne = places.length > 0 && places[0].toString().equals("1");
        var one = isOne ? texts.getProperty(key + ".one") : null;
        var text = one == null ? texts.getProperty(key) : one;
        if (text == null) {
            throw new IllegalArgumentException("%s has no text %s in %s.".formatted(name, key, language));
        }
        for (var place = 0; place < places.length; place++) {
            text = text.replace("{" + place + "}", places[place].toString());
        }
        return text;
    }

    /**
     * The sentence with the key about a number of things, which fills its first place as people write numbers.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String counted(String key, Language language, long number, Object... more) {
        var places = new Object[more.length + 1];
        places[0] = Words.in(language).text(number);
        System.arraycopy(more, 0, places, 1, more.length);
        return text(key, language, places);
    }

    /** The keys that there is a sentence for in the language. */
    public Set<String> keys(Language language) {
        return of(language).stringPropertyNames();
    }

    private Properties of(Language language) {
        var found = texts.get(language);
        if (found == null) {
            throw new IllegalStateException("%s has no texts in %s.".formatted(name, language));
        }
        return found;
    }
}
