package se.tillit.exchange.csv;

import java.util.List;

/**
 * A file that cannot be read at all. It ends the reading from wherever it is found and never leaves the intake, which
 * makes a sentence of it.
 */
public final class UnreadableFile extends RuntimeException {

    private final String key;
    private final List<String> places;

    /** What is wrong, by the key of its sentence, and what the sentence is about. */
    public UnreadableFile(String key, String... places) {
        super("%s %s".formatted(key, List.of(places)), null, false, false);
        this.key = key;
        this.places = List.of(places);
    }

    /** The key of its sentence. */
    public String key() {
        return key;
    }

    /** What the sentence is about. */
    public List<String> places() {
        return places;
    }
}
