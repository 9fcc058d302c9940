package se.tillit.contracts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import se.tillit.kernel.SwedishTime;

/** The hours of the week that a price is for (tidsklass). A visit has the class in which it starts, for all of it. */
public enum TimeClass {
    /** Whenever; applies where no price is in force for the visit's own class. */
    ANY,
    /** 07–19 on weekdays. */
    DAY,
    /** 19–22 on weekdays. */
    EVENING,
    /** 07–22 on Saturdays, Sundays and public holidays. */
    WEEKEND,
    /** 22–07 every day. */
    NIGHT;

    private static final int SEVEN = 7 * 3600;
    private static final int NINETEEN = 19 * 3600;
    private static final int TWENTY_TWO = 22 * 3600;

    /**
     * The class of an instant; never {@link #ANY}.
     *
     * @param micros the instant, in microseconds since 1970
     * @param holidays the public holidays (Act 1989:253; eves are not) and the days that the municipality adds
     */
    public static TimeClass at(long micros, Set<LocalDate> holidays) {
        var second = SwedishTime.secondOfDay(micros);
        if (second < SEVEN || second >= TWENTY_TWO) {
            return NIGHT;
        }
        var day = SwedishTime.dayOf(micros);
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || holidays.contains(day)) {
            return WEEKEND;
        }
        return second < NINETEEN ? DAY : EVENING;
    }
}
