package se.tillit.generator.time;

/** When a visit starts, as prices tell hours apart. */
public enum TimeClass {
    ANY,
    DAY,
    EVENING,
    WEEKEND,
    NIGHT;

    private static final int HOUR = 3_600;

    /** The class of the moment, by the Stockholm clock and the Swedish public holidays. */
    public static TimeClass of(long instant, StockholmClock clock, SwedishHolidays holidays) {
        int second = clock.secondOfDay(instant);
        if (second < 7 * HOUR || second >= 22 * HOUR) {
            return NIGHT;
        }
        int day = clock.day(instant);
        if (Days.weekday(day) >= 6 || holidays.covers(day)) {
            return WEEKEND;
        }
        return second < 19 * HOUR ? DAY : EVENING;
    }
}
