package se.tillit.exchange.results;

import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;

/** What came of writing results: where they are, or why they could not be written. */
public sealed interface Writing {

    /**
     * They are in place.
     *
     * @param folder where
     */
    record Done(Path folder) implements Writing {}

    /**
     * They are not, and nothing of them is left.
     *
     * @param key what is wrong, by the key of its sentence
     * @param places what the sentence is about
     */
    record Refused(String key, List<String> places) implements Writing {

        /** Copies the list. */
        public Refused {
            places = List.copyOf(places);
        }

        static Refused because(String key, Object... places) {
            return new Refused(
                    key, List.of(places).stream().map(Object::toString).toList());
        }

        /** What is wrong, in one sentence. */
        public String text(Language language) {
            return Messages.beside(Writing.class, "results").text(key, language, places.toArray());
        }
    }
}
