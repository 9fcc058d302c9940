package se.tillit.generator.files;

import se.tillit.generator.time.Days;
import se.tillit.generator.time.StockholmClock;

/** Numbers, dates and times as the files write them. For one thread. */
public final class Texts {
    private final StockholmClock clock = new StockholmClock();

    /** An instant; 0 is empty. */
    public String instant(long instant) {
        return instant == 0 ? "" : clock.text(instant);
    }

    /** A date; {@link Days#OPEN} is empty. */
    public String date(int day) {
        return clock.date(day);
    }

    /** A time of day, to the minute. */
    static String time(int secondOfDay) {
        int minute = secondOfDay / 60;
        return (minute < 600 ? "0" : "") + minute / 60 + ":" + (minute % 60 < 10 ? "0" : "") + minute % 60;
    }

    /** Kronor with two decimals. */
    public static String sek(long ore) {
        long whole = Math.abs(ore) / 100;
        long rest = Math.abs(ore) % 100;
        return (ore < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
