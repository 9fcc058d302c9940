package se.tillit.exchange.intake;

import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.exchange.csv.UnreadableFile;

/**
 * A package that cannot be read at all.
 *
 * @param key what is wrong, by the key of its sentence
 * @param places what the sentence is about: a file, a line, a column
 */
public record UnreadablePackage(String key, List<String> places) implements PackageReading {

    /** Copies the list. */
    public UnreadablePackage {
        places = List.copyOf(places);
    }

    /** What was found when it was opened or read. */
    public static UnreadablePackage because(UnreadableFile wrong) {
        return new UnreadablePackage(wrong.key(), wrong.places());
    }

    static UnreadablePackage because(String key, String... places) {
        return new UnreadablePackage(key, List.of(places));
    }

    /** What is wrong, in one sentence. */
    public String text(Language language) {
        return Messages.beside(UnreadablePackage.class, "unreadable").text(key, language, places.toArray());
    }
}
