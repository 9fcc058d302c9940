package se.tillit.server.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Upright bars, each made up of parts.
 *
 * @param title what is shown, in words
 * @param series what the parts are, from the ground up
 * @param bars the bars, from left to right
 */
public record StackedBars(String title, List<String> series, List<Bar> bars) {

    /** How wide a bar is with the space beside it. */
    public static final int STEP = 56;

    /** How high the highest bar is. */
    public static final int HEIGHT = 140;

    private static final int INSET = 8;

    /**
     * What a bar is to show.
     *
     * @param label what stands under it
     * @param words its figures in words
     * @param values the values of its parts; what is negative is not drawn
     */
    public record Column(String label, String words, List<Long> values) {
        /** Copies the values. */
        public Column {
            values = List.copyOf(values);
        }
    }

    /**
     * A bar.
     *
     * @param label what stands under it
     * @param words its figures in words
     * @param x where it begins
     * @param width how wide it is
     * @param pieces its parts that are more than nothing
     */
    public record Bar(String label, String words, int x, int width, List<Piece> pieces) {
        /** Where the middle is. */
        public int middle() {
            return x + width / 2;
        }

        /** Copies the parts. */
        public Bar {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A part of a bar.
     *
     * @param series which of the series, from 1
     * @param y where it begins, from above
     * @param height how high it is
     */
    public record Piece(int series, String y, String height) {}

    /** Copies the lists. */
    public StackedBars {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }

    /** Draws the columns so that the highest fills the height. */
    public static StackedBars of(String title, List<String> series, List<Column> columns) {
        var highest = columns.stream().mapToLong(StackedBars::total).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var column : columns) {
            var x = bars.size() * STEP + INSET;
            bars.add(new Bar(column.label(), column.words(), x, STEP - 2 * INSET, pieces(column, highest)));
        }
        return new StackedBars(title, series, bars);
    }

    private static List<Piece> pieces(Column column, long highest) {
        var pieces = new ArrayList<Piece>();
        var below = 0.0;
        for (var index = 0; index < column.values().size(); index++) {
            var value = Math.max(0, column.values().get(index));
            if (value > 0) {
                var height = (double) value * HEIGHT / highest;
                below += height;
                pieces.add(new Piece(index + 1, number(HEIGHT - below), number(height)));
            }
        }
        return pieces;
    }

    private static long total(Column column) {
        return column.values().stream().mapToLong(value -> Math.max(0, value)).sum();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** How wide all of them are. */
    public int width() {
        return Math.max(1, bars.size()) * STEP;
    }
}
