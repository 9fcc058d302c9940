package se.tillit.verification.pattern;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.SwedishTime;

/**
 * When one person worked, as times apart from each other and in order, and where most of it lies.
 *
 * <p>Of the fullest 24 hours some begin where some work begins: begun in a pause they can wait for its end and lose nothing,
 * begun during work they can begin with it and lose no more than they gain.
 */
final class WorkedTime {

    private static final long DAY = Elapsed.ofHours(24).micros();

    private final long[] from;
    private final long[] to;
    private final long[] before;

    WorkedTime(List<Interval> union) {
        from = new long[union.size()];
        to = new long[union.size()];
        before = new long[union.size()];
        var sum = 0L;
        for (var index = 0; index < from.length; index++) {
            from[index] = union.get(index).fromMicros();
            to[index] = union.get(index).toMicros();
            before[index] = sum;
            sum += to[index] - from[index];
        }
    }

    /**
     * The 24 hours with most work; of several the earliest that begin with work.
     *
     * @param from when they begin
     * @param time how much of them was worked
     */
    record Day(Instant from, Elapsed time) {}

    /**
     * The calendar week in Sweden with most work, the earliest of several.
     *
     * @param monday its first day
     * @param time how much of it was worked
     */
    record Week(LocalDate monday, Elapsed time) {}

    Day mostInADay() {
        var best = from[0];
        var most = 0L;
        for (var start : from) {
            var worked = worked(start, start + DAY);
            if (worked > most) {
                most = worked;
                best = start;
            }
        }
        return new Day(Interval.instantOf(best), new Elapsed(most));
    }

    Week mostInAWeek() {
        var monday = mondayOf(from[0]);
        var best = monday;
        var most = 0L;
        for (var index = 0; index < from.length; index++) {
            var own = mondayOf(from[index]);
            monday = own.isAfter(monday) ? own : monday;
            for (var start = SwedishTime.startOf(monday); start < to[index]; start = SwedishTime.startOf(monday)) {
                var next = monday.plusWeeks(1);
                var worked = worked(start, SwedishTime.startOf(next));
                if (worked > most) {
                    most = worked;
                    best = monday;
                }
                monday = next;
            }
        }
        return new Week(best, new Elapsed(most));
    }

    private static LocalDate mondayOf(long micros) {
        return SwedishTime.dayOf(micros).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private long worked(long start, long end) {
        return workedBefore(end) - workedBefore(start);
    }

    private long workedBefore(long micros) {
        var index = lastNotAfter(micros);
        return index < 0 ? 0 : before[index] + Math.min(micros, to[index]) - from[index];
    }

    /** Where the last time is that has begun by then; -1 where none has. */
    private int lastNotAfter(long micros) {
        var low = -1;
        var high = from.length - 1;
        while (low < high) {
            var middle = (low + high + 1) >> 1;
            if (from[middle] <= micros) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
