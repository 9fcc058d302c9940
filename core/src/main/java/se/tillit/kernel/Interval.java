package se.tillit.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of the time line, start included, end not: {@code [from, to)}.
 *
 * <p>Held as two microsecond counts since 1970 (UTC), because a month has millions of them. Elapsed time is elapsed
 * time, also when the clock changes. An interval of no length is allowed: a check-in and check-out in one second.
 */
public record Interval(long fromMicros, long toMicros) {

    /** The order of start, then of end. */
    public static final Comparator<Interval> BY_START =
            Comparator.comparingLong(Interval::fromMicros).thenComparingLong(Interval::toMicros);

    /** Refuses an end before the start. */
    public Interval {
        if (toMicros < fromMicros) {
            throw new IllegalArgumentException(
                    "The end (%s) lies before the start (%s).".formatted(instantOf(toMicros), instantOf(fromMicros)));
        }
    }

    /**
     * From the one instant up to the other.
     *
     * @throws IllegalArgumentException if the end lies before the start
     */
    public static Interval between(Instant from, Instant to) {
        return new Interval(microsOf(from), microsOf(to));
    }

    /** An instant as microseconds since 1970; a finer part is dropped. */
    public static long microsOf(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant at so many microseconds since 1970. */
    public static Instant instantOf(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** When it starts. */
    public Instant from() {
        return instantOf(fromMicros);
    }

    /** When it ends. */
    public Instant to() {
        return instantOf(toMicros);
    }

    /** Its exact length. */
    public Elapsed length() {
        return new Elapsed(toMicros - fromMicros);
    }

    /** The time in common; none where they only touch. */
    public Elapsed overlapWith(Interval other) {
        return new Elapsed(Math.max(0, Math.min(toMicros, other.toMicros) - Math.max(fromMicros, other.fromMicros)));
    }

    /**
     * Whether they have time in common. Touching is not overlapping, but an interval of no length overlaps what it
     * lies within, ends included.
     */
    public boolean overlaps(Interval other) {
        if (fromMicros == toMicros || other.fromMicros == other.toMicros) {
            return fromMicros <= other.toMicros && other.fromMicros <= toMicros;
        }
        return fromMicros < other.toMicros && other.fromMicros < toMicros;
    }

    /** The part of this that lies inside the other, or nothing where they only touch or lie apart. */
    public Optional<Interval> findCommonWith(Interval other) {
        var start = Math.max(fromMicros, other.fromMicros);
        var end = Math.min(toMicros, other.toMicros);
        return start < end ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    /** The union of the given intervals as intervals apart from each other, in order; touching ones become one. */
    public static List<Interval> union(List<Interval> intervals) {
        if (intervals.size() < 2) {
            return List.copyOf(intervals);
        }
        var sorted = new ArrayList<>(intervals);
        sorted.sort(BY_START);
        var merged = new ArrayList<Interval>();
        var current = sorted.getFirst();
        for (var next : sorted) {
            if (next.fromMicros <= current.toMicros) {
                current = next.toMicros > current.toMicros ? new Interval(current.fromMicros, next.toMicros) : current;
            } else {
                merged.add(current);
                current = next;
            }
        }
        merged.add(current);
        return merged;
    }

    /** How much of this lies inside the given intervals, which are a {@link #union}. */
    public Elapsed timeInside(List<Interval> union) {
        var sum = 0L;
        for (var part : union) {
            sum += overlapWith(part).micros();
        }
        return new Elapsed(sum);
    }
}
