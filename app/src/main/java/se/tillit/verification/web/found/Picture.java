package se.tillit.verification.web.found;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that shows a pattern, with the same figures as a table.
 *
 * @param title what it shows
 * @param text how it is to be read
 * @param chart what the script draws, as JSON; empty where the picture is a timeline
 * @param timeline the hours around; none where the picture is a chart
 * @param columns the headings of the table
 * @param rows the table
 */
public record Picture(
        String title,
        String text,
        String chart,
        @Nullable Timeline timeline,
        List<String> columns,
        List<List<String>> rows) {

    /** How wide a timeline is, in its own units. */
    public static final int WIDTH = 1_000;

    /** How high a row of a timeline is. */
    public static final int LANE = 34;

    /** Copies the lists. */
    public Picture {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Hours as bars below each other.
     *
     * @param bars the bars
     * @param ticks the hours
     * @param lanes how many rows there are
     */
    public record Timeline(List<Bar> bars, List<Tick> ticks, int lanes) {
        /** Copies the lists. */
        public Timeline {
            bars = List.copyOf(bars);
            ticks = List.copyOf(ticks);
        }

        /** How high it is, with the hours below. */
        public int height() {
            return lanes * LANE + LANE;
        }
    }

    /**
     * A stretch of time.
     *
     * @param kind the colour: shift, visit or named
     * @param x where it begins
     * @param width how long it is
     * @param lane its row
     * @param label what it is, for those who point at it
     */
    public record Bar(String kind, int x, int width, int lane, String label) {
        /** Its upper edge. */
        public int y() {
            return lane * LANE + 4;
        }

        /** How high it is. */
        public int height() {
            return LANE - 8;
        }
    }

    /**
     * An hour.
     *
     * @param x where it is
     * @param label what it is called
     */
    public record Tick(int x, String label) {}
}
