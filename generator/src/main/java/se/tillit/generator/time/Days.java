package se.tillit.generator.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** A closed range of days, counted from 1970-01-01; {@link #OPEN} as the last day means that it has no end. */
public record Days(int first, int last) {
    /** The last day of a range without an end. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** From the first to the last day of the month. */
    public static Days of(YearMonth month) {
        return new Days(number(month.atDay(1)), number(month.atEndOfMonth()));
    }

    /** The number of the day. */
    public static int number(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** 1 for Monday to 7 for Sunday. */
    public static int weekday(int day) {
        return Math.floorMod(day + 3, 7) + 1;
    }

    /** The Monday of the week that holds the day. */
    public static int monday(int day) {
        return day - weekday(day) + 1;
    }

    /** Whether the day lies in the range, its ends included. */
    public boolean covers(int day) {
        return first <= day && day <= last;
    }

    /** How many days the range holds. */
    public int count() {
        return last - first + 1;
    }

    /** How many days the range has in common with the days from {@code otherFirst} to {@code otherLast}. */
    public int common(int otherFirst, int otherLast) {
        return Math.max(0, Math.min(last, otherLast) - Math.max(first, otherFirst) + 1);
    }
}
