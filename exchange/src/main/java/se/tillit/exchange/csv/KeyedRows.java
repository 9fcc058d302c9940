package se.tillit.exchange.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.columns.CharHash;

/**
 * Rows in the order in which they came, found by key: open addressing with linear probing. A table of plain arrays,
 * because a map with a node and a boxed key for each of a million rows costs more than the rows.
 *
 * @param <R> the rows
 */
final class KeyedRows<R> {

    private static final int FIRST_SIZE = 256;

    private final KeyParts<R> keys;
    private @Nullable Object[] rows = new @Nullable Object[FIRST_SIZE];
    private int[] hashes = new int[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int[] slots = new int[2 * FIRST_SIZE];
    private int size;

    KeyedRows(KeyParts<R> keys) {
        this.keys = keys;
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
        var slot = slotOf(hash);
        for (var taken = slots[slot]; taken != 0; taken = slots[slot]) {
            if (hashes[taken - 1] == hash && keys.isSame(row(taken - 1), row)) {
                return taken - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == rows.length) {
            grow();
            slot = freeSlot(hash);
        }
        rows[size] = row;
        hashes[size] = hash;
        lines[size] = line;
        slots[slot] = ++size;
        return -1;
    }

    /** Where the row with the key stands; below zero where there is none. */
    int indexOf(String... parts) {
        var hash = KeyParts.hashOf(parts);
        var slot = slotOf(hash);
        for (var taken = slots[slot]; taken != 0; taken = slots[slot]) {
            if (hashes[taken - 1] == hash && keys.isKey(row(taken - 1), parts)) {
                return taken - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** The row whose key, of one part, stands in the buffer. */
    @Nullable
    R find(char[] chars, int from, int length) {
        var hash = CharHash.of(chars, from, length);
        var slot = slotOf(hash);
        for (var taken = slots[slot]; taken != 0; taken = slots[slot]) {
            if (hashes[taken - 1] == hash && CharHash.isSame(keys.part(row(taken - 1), 0), chars, from, length)) {
                return row(taken - 1);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return null;
    }

    /** The rows in order, in an array of their own. */
    @Nullable
    Object[] toArray() {
        return Arrays.copyOf(rows, size);
    }

    private int slotOf(int hash) {
        return CharHash.spread(hash) & (slots.length - 1);
    }

    private int freeSlot(int hash) {
        var slot = slotOf(hash);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        rows = Arrays.copyOf(rows, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
        slots = new int[4 * size];
        for (var index = 0; index < size; index++) {
            slots[freeSlot(hashes[index])] = index + 1;
        }
    }
}
