package se.tillit.generator.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The public holidays of Act (1989:253), Sundays apart. Remembers the years it has been asked about. */
public final class SwedishHolidays {
    private final Map<Integer, Set<Integer>> years = new HashMap<>();
    private int askedDay = Integer.MIN_VALUE;
    private boolean answered;

    /** Whether the day is a public holiday. */
    public boolean covers(int day) {
        if (day != askedDay) {
            int year = LocalDate.ofEpochDay(day).getYear();
            answered = years.computeIfAbsent(year, SwedishHolidays::holidaysOf).contains(day);
            askedDay = day;
        }
        return answered;
    }

    private static Set<Integer> holidaysOf(int year) {
        var easter = easterSunday(year);
        var days = new HashSet<Integer>();
        for (var date : new LocalDate[] {
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 1, 6),
            easter.minusDays(2),
            easter,
            easter.plusDays(1),
            LocalDate.of(year, 5, 1),
            easter.plusDays(39),
            easter.plusDays(49),
            LocalDate.of(year, 6, 6),
            LocalDate.of(year, 6, 20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)),
            LocalDate.of(year, 10, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)),
            LocalDate.of(year, 12, 25),
            LocalDate.of(year, 12, 26)
        }) {
            days.add(Days.number(date));
        }
        return days;
    }

    /** The Gregorian computus in the form without exceptions. */
    private static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * sunday) / 451;
        int date = epact + sunday - 7 * late + 114;
        return LocalDate.of(year, date / 31, date % 31 + 1);
    }
}
