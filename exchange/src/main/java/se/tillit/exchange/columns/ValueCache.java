package se.tillit.exchange.columns;

import org.jspecify.annotations.Nullable;

/**
 * What the same characters became before, so that a value that comes again need not be made again. Each entry has one
 * place, by its hash; a newcomer drives out who was there, so the size never grows.
 *
 * @param <V> the values
 */
final class ValueCache<V> {

    private final @Nullable String[] keys;
    private final @Nullable Object[] values;

    /** Room for so many entries, a power of two. */
    ValueCache(int size) {
        keys = new @Nullable String[size];
        values = new @Nullable Object[size];
    }

    /** The place of the characters. */
    int placeOf(char[] chars, int from, int length) {
        return CharHash.spread(CharHash.of(chars, from, length)) & (keys.length - 1);
    }

    /** What the characters became before, if it is still known. */
    @SuppressWarnings("unchecked")
    @Nullable
    V find(int place, char[] chars, int from, int length) {
        var key = keys[place];
        return key != null && CharHash.isSame(key, chars, from, length) ? (V) values[place] : null;
    }

    /** Remembers what the text became. */
    void put(int place, String text, V value) {
        keys[place] = text;
        values[place] = value;
    }
}
