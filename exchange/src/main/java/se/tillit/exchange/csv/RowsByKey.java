package se.tillit.exchange.csv;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows with a key of one part as a map, without a second copy of what the table already knows. */
final class RowsByKey<R> extends AbstractMap<String, R> {

    private final KeyedRows<R> rows;
    private final KeyParts<R> keys;

    RowsByKey(KeyedRows<R> rows, KeyParts<R> keys) {
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public @Nullable R get(@Nullable Object key) {
        if (key instanceof String text) {
            var index = rows.indexOf(text);
            return index < 0 ? null : rows.row(index);
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Set<Entry<String, R>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, R>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, R>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < rows.size();
        }

        @Override
        public Entry<String, R> next() {
            var row = rows.row(next++);
            return new SimpleImmutableEntry<>(keys.part(row, 0), row);
        }
    }
}
