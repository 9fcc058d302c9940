package se.tillit.generator.staff;

import java.util.ArrayList;
import java.util.List;

/** Someone who works, at one provider or two, and who must sleep in between. */
public final class Person {
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final long REST = 11 * HOUR;
    private static final long MOST_A_DAY = 11 * HOUR;

    private record Work(Employment employment, long start, long end) {}

    private final String key;
    private final List<Employment> employments = new ArrayList<>();
    private final List<Work> recent = new ArrayList<>();

    Person(String key) {
        this.key = key;
    }

    /** The pseudonymous key, the same at every employer. */
    public String key() {
        return key;
    }

    /** All the employments, the first one first. */
    public List<Employment> employments() {
        return employments;
    }

    /**
     * Whether the person can take the shift: eleven hours of rest between shifts of one employer, an hour between two
     * employers, and at most eleven hours of work in any 24.
     */
    boolean isFree(Employment employment, long start, long end) {
        for (var work : recent) {
            long apart = work.employment == employment ? REST : HOUR;
            if (work.end + apart > start && end + apart > work.start) {
                return false;
            }
        }
        for (var work : recent) {
            if (workedIn(work.start, start, end) > MOST_A_DAY) {
                return false;
            }
        }
        return workedIn(start, start, end) <= MOST_A_DAY;
    }

    void works(Employment employment, long start, long end) {
        recent.removeIf(work -> work.end < start - 3 * DAY);
        recent.add(new Work(employment, start, end));
    }

    private long workedIn(long from, long start, long end) {
        long worked = common(from, start, end);
        for (var work : recent) {
            worked += common(from, work.start, work.end);
        }
        return worked;
    }

    private static long common(long from, long start, long end) {
        return Math.max(0, Math.min(end, from + DAY) - Math.max(start, from));
    }
}
