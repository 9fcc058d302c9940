package se.tillit.verification.indicators;

import java.time.LocalDate;
import java.time.LocalTime;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;

/**
 * When a Swedish clock shows a time on a day of the month, asked millions of times. It answers as {@link
 * SwedishTime#at} does; the midnights are laid out once, and only days on which the clock changes ask the zone.
 */
public final class MonthClock {

    private static final long MICROS_A_DAY = 24L * 3600 * 1_000_000;

    private final long firstDay;
    private final long[] midnights;

    /** The clock of the month and of the day after it. */
    public MonthClock(SettlementMonth month) {
        firstDay = month.first().toEpochDay();
        midnights = new long[month.length() + 2];
        for (var day = 0; day < midnights.length; day++) {
            midnights[day] = SwedishTime.startOf(month.first().plusDays(day));
        }
    }

    /** The microsecond since 1970 at which the clock shows the time on the day. */
    public long at(LocalDate day, LocalTime time) {
        var index = day.toEpochDay() - firstDay;
        if (index < 0 || index >= midnights.length - 1) {
            return SwedishTime.at(day, time);
        }
        var midnight = midnights[(int) index];
        if (midnights[(int) index + 1] - midnight != MICROS_A_DAY) {
            return SwedishTime.at(day, time);
        }
        return midnight + time.toNanoOfDay() / 1_000;
    }
}
