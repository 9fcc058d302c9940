package se.tillit.exchange.csv;

import java.util.Arrays;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.rejections.Storable;

/** The fields of the row that is being read, as they stand, by their places in the schema. */
final class RawRow {

    private final int[] starts;
    private final int[] lengths;
    private char[] chars = new char[256];
    private int size;

    RawRow(int fields) {
        starts = new int[fields];
        lengths = new int[fields];
    }

    void clear() {
        Arrays.fill(lengths, 0);
        size = 0;
    }

    void put(int place, char[] from, int at, int length) {
        if (size + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(size + length, 2 * chars.length));
        }
        System.arraycopy(from, at, chars, size, length);
        starts[place] = size;
        lengths[place] = length;
        size += length;
    }

    void writeTo(RowText row) {
        for (var place = 0; place < starts.length; place++) {
            row.text(Storable.shown(new String(chars, starts[place], lengths[place])));
        }
    }
}
