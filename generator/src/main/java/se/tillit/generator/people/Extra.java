package se.tillit.generator.people;

/** Minutes granted beyond the frame for some days of sudden need. */
public final class Extra {
    private final String id;
    private final int firstDay;
    private final int lastDay;
    private final int minutes;
    private final long approvedAt;
    private final PlannedVisit visit;
    private int left;

    Extra(String id, int firstDay, int lastDay, int minutes, long approvedAt, PlannedVisit visit) {
        this.id = id;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.minutes = minutes;
        this.approvedAt = approvedAt;
        this.visit = visit;
        this.left = minutes * 95 / 100;
    }

    /** The id of the files. */
    public String id() {
        return id;
    }

    /** The first day. */
    public int firstDay() {
        return firstDay;
    }

    /** The last day. */
    public int lastDay() {
        return lastDay;
    }

    /** All the minutes of all the days. */
    public int minutes() {
        return minutes;
    }

    /** When the case officer approved it. */
    public long approvedAt() {
        return approvedAt;
    }

    /** The visit that is made each of the days. */
    public PlannedVisit visit() {
        return visit;
    }

    /** How many minutes are left to do. */
    public int left() {
        return left;
    }

    /** Counts minutes that were done. */
    public void draw(int done) {
        left -= done;
    }
}
