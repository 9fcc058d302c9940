package se.tillit.exchange.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that fill in where others are not, held back until it is known which of those others stand: of contracts and
 * prices, which are few.
 *
 * @param <R> the rows
 */
final class Filling<R> {

    private final List<R> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    void add(R row, int line) {
        rows.add(row);
        lines.add(line);
    }

    int size() {
        return rows.size();
    }

    R row(int at) {
        return rows.get(at);
    }

    int line(int at) {
        return lines.get(at);
    }
}
