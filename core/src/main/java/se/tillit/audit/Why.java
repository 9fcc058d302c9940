package se.tillit.audit;

import java.util.List;
import java.util.stream.Stream;
import se.tillit.kernel.Money;

/**
 * Why something was done, or what was changed from what to what: a sentence by its key with what fills its places, or
 * somebody's own words.
 *
 * @param key the key of the sentence; what it says is in the message files
 * @param places what the sentence is about
 */
public record Why(String key, List<Place> places) {

    /** No reason was given. */
    public static final Why NONE = new Why("", List.of());

    private static final String SAID = "said";

    /** What fills a place. */
    public sealed interface Place {
        /** As it is: a number, a key, somebody's own words. */
        record Plain(String text) implements Place {}

        /** A word of the message files by its key, as {@code kind.delivery}. */
        record Word(String key) implements Place {}

        /** A sum. */
        record Sum(Money money) implements Place {}

        /** Words with commas between; may be none. */
        record Words(List<String> keys) implements Place {
            /** Copies the list. */
            public Words {
                keys = List.copyOf(keys);
            }
        }
    }

    /** Copies the list. */
    public Why {
        places = List.copyOf(places);
    }

    /** Somebody's own words; none where they said nothing. */
    public static Why said(String words) {
        return words.isEmpty() ? NONE : of(SAID, words);
    }

    /** The sentence with the key; what fills its places is taken as it is, but for sums and what is a {@link Place} already. */
    public static Why of(String key, Object... places) {
        return new Why(key, Stream.of(places).map(Why::place).toList());
    }

    private static Place place(Object place) {
        return switch (place) {
            case Place known -> known;
            case Money money -> new Place.Sum(money);
            default -> new Place.Plain(place.toString());
        };
    }

    /** A word of the message files. */
    public static Place word(String key) {
        return new Place.Word(key);
    }

    /** Words of the message files. */
    public static Place words(List<String> keys) {
        return new Place.Words(keys);
    }

    /** Whether no reason was given. */
    public boolean isNone() {
        return key.isEmpty();
    }

    /** Whether it is somebody's own words. */
    public boolean isSaid() {
        return key.equals(SAID);
    }
}
