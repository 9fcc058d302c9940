package se.tillit.exchange.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.columns.CharHash;

/**
 * Rows in the order in which they came, found by key: open addressing with linear probing. A table of plain arrays,
 * because a map with a node and a boxed key for each of a million rows costs more than the rows. A slot holds the hash
 * and the place of a row, so that most other rows are passed by without being looked at.
 *
 * @param <R> the rows
 */
final class KeyedRows<R> {

    private static final long LOW = 0xFFFF_FFFFL;

    private final KeyParts<R> keys;
    private @Nullable Object[] rows;
    private @Nullable String[] lastParts;
    private int[] lines;
    private long[] slots;
    private int size;

    /** A table with room for so many rows to begin with. */
    KeyedRows(KeyParts<R> keys, int room) {
        this.keys = keys;
        rows = new @Nullable Object[room];
        lastParts = new @Nullable String[room];
        lines = new int[room];
        slots = new long[slotsFor(room)];
    }

    private static int slotsFor(int room) {
        return Integer.highestOneBit(Math.max(room, 1)) * 4;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    R row(int index) {
        var row = (R) rows[index];
        if (row == null) {
            throw new IndexOutOfBoundsException("There are %d rows, not %d.".formatted(size, index + 1));
        }
        return row;
    }

    /** The line on which the row begins. */
    int line(int index) {
        return lines[index];
    }

    /** Puts the row last, or says where the one with the same key stands. Below zero where it was put. */
    int add(R row, int line) {
        var hash = keys.hashOf(row);
        var lastPart = keys.lastPart(row);
        var mask = slots.length - 1;
        var slot = CharHash.spread(hash) & mask;
        for (var taken = slots[slot]; taken != 0; taken = slots[slot]) {
            if (hashIn(taken) == hash) {
                var index = indexIn(taken);
                if (lastPart.equals(lastParts[index]) && keys.isSame(row(index), row)) {
                    return index;
                }
            }
            slot = (slot + 1) & mask;
        }
        if (size == rows.length) {
            grow();
            slot = freeSlot(hash);
        }
        rows[size] = row;
        lastParts[size] = lastPart;
        lines[size] = line;
        slots[slot] = entry(hash, size++);
        return -1;
    }

    /** Where the row with the key stands; below zero where there is none. */
    int indexOf(String... parts) {
        var hash = KeyParts.hashOf(parts);
        var mask = slots.length - 1;
        var slot = CharHash.spread(hash) & mask;
        for (var taken = slots[slot]; taken != 0; taken = slots[slot]) {
            if (hashIn(taken) == hash && keys.isKey(row(indexIn(taken)), parts)) {
                return indexIn(taken);
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** The row whose key, of one part, stands in the buffer. */
    @Nullable
    R find(char[] chars, int from, int length) {
        var hash = CharHash.of(chars, from, length);
        var mask = slots.length - 1;
        var slot = CharHash.spread(hash) & mask;
        for (var taken = slots[slot]; taken != 0; taken = slots[slot]) {
            if (hashIn(taken) == hash) {
                var index = indexIn(taken);
                var key = lastParts[index];
                if (key != null && CharHash.isSame(key, chars, from, length)) {
                    return row(index);
                }
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    /** The rows in order, in an array of their own. */
    @Nullable
    Object[] toArray() {
        return Arrays.copyOf(rows, size);
    }

    private static long entry(int hash, int index) {
        return ((long) hash << 32) | (index + 1L);
    }

    private static int hashIn(long entry) {
        return (int) (entry >>> 32);
    }

    private static int indexIn(long entry) {
        return (int) (entry & LOW) - 1;
    }

    private int freeSlot(int hash) {
        var mask = slots.length - 1;
        var slot = CharHash.spread(hash) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var room = 2 * size;
        rows = Arrays.copyOf(rows, room);
        lastParts = Arrays.copyOf(lastParts, room);
        lines = Arrays.copyOf(lines, room);
        var before = slots;
        slots = new long[slotsFor(room)];
        for (var entry : before) {
            if (entry != 0) {
                slots[freeSlot(hashIn(entry))] = entry;
            }
        }
    }
}
