package se.tillit.exchange.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table; the first cell of a row names it.
 *
 * @param id unique on the page
 * @param caption what it shows
 * @param heads the columns
 * @param rows as many cells as columns in each
 * @param sums the last row, which adds the others up; none where nothing can be added
 */
record Table(String id, String caption, List<Head> heads, List<List<Cell>> rows, List<Cell> sums) {

    Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
        for (var row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(
                        "A row of %s has %d cells for %d columns: %s".formatted(id, row.size(), heads.size(), row));
            }
        }
    }

    /** A table without sums. */
    Table(String id, String caption, List<Head> heads, List<List<Cell>> rows) {
        this(id, caption, heads, rows, List.of());
    }

    /**
     * The head of a column.
     *
     * @param text what the column holds
     * @param look {@code num} for figures, {@code txt} for words, {@code mono} for fingerprints
     */
    record Head(String text, String look) {
        static Head figures(String text) {
            return new Head(text, "num");
        }

        static Head words(String text) {
            return new Head(text, "txt");
        }

        static Head fingerprint(String text) {
            return new Head(text, "mono");
        }
    }

    /** What stands in a cell; a tone shows beside the words, never instead of them. */
    record Cell(String text, String tone, @Nullable Spark spark) {
        static Cell of(String text) {
            return new Cell(text, "", null);
        }

        static Cell marked(String text, Block.Tone tone) {
            return new Cell(text, tone.look(), null);
        }

        static Cell with(String text, Spark spark) {
            return new Cell(text, "", spark);
        }
    }
}
