package se.tillit.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, half-open inside: {@code [from, until)}. Without an end it goes on.
 *
 * <p>Edges: a range whose last day lies before its first is empty and covers no day (a decision that was withdrawn
 * before it began is often written so).
 */
public record DateRange(LocalDate from, LocalDate until) {

    /** From the first to the last day, both counted ("till och med"); no last day means open. */
    public static DateRange ofClosed(LocalDate first, @Nullable LocalDate last) {
        return new DateRange(first, last == null ? LocalDate.MAX : afterOf(last));
    }

    /** So many days from and with the first. */
    public static DateRange ofDays(LocalDate first, int days) {
        return new DateRange(first, first.plusDays(days));
    }

    private static LocalDate afterOf(LocalDate last) {
        return last.isEqual(LocalDate.MAX) ? last : last.plusDays(1);
    }

    /** Whether the day lies in it, first and last day counted. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether it has no day at all. */
    public boolean isEmpty() {
        return !from.isBefore(until);
    }

    /** Whether it goes on without an end. */
    public boolean isOpen() {
        return until.isEqual(LocalDate.MAX);
    }

    /** The last day that it covers; {@link LocalDate#MAX} where it is open. */
    public LocalDate last() {
        return isOpen() ? until : until.minusDays(1);
    }

    /** Whether they have a day in common. */
    public boolean overlaps(DateRange other) {
        return !isEmpty() && !other.isEmpty() && from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The days in both; empty where there are none. */
    public DateRange commonWith(DateRange other) {
        return new DateRange(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    /** How many days it covers; the range must have an end. */
    public long days() {
        return isEmpty() ? 0 : until.toEpochDay() - from.toEpochDay();
    }
}
