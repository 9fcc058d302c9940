package se.tillit.verification.web.line;

import java.util.List;

/**
 * The hours around a visit, one row for each thing that went on.
 *
 * @param hours the clock at each hour, the first at the left edge and the last at the right
 * @param lanes the rows
 */
public record Hours(List<String> hours, List<Lane> lanes) {

    /** How wide the rows are drawn. */
    public static final int WIDTH = 1_000;

    /** Copies the lists. */
    public Hours {
        hours = List.copyOf(hours);
        lanes = List.copyOf(lanes);
    }

    /** How many hours there are between the edges. */
    public int count() {
        return hours.size() - 1;
    }

    /**
     * A row.
     *
     * @param label what it is
     * @param kind the colour: claim, visit, plan, shift, other or absence
     * @param bars when
     * @param told the same in words; what there is to say where there is none
     */
    public record Lane(String label, String kind, List<Bar> bars, String told) {
        /** Copies the list. */
        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A stretch of time.
     *
     * @param from where it begins, 0 to {@link #WIDTH}
     * @param width how wide it is, 1 or more
     */
    public record Bar(int from, int width) {}
}
