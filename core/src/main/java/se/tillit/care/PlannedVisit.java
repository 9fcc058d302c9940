package se.tillit.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Minutes;

/**
 * A visit that a plan sets out, week by week (planerat besök).
 *
 * @param id its identifier
 * @param plan the plan
 * @param weekday the day of the week
 * @param windowStart earliest start, by the clock
 * @param windowEnd latest start, by the clock; before the start where the window crosses midnight
 * @param minutes its length
 * @param staff how many staff, 1 or 2
 * @param everyWeeks 1 = every week, 2 = every other …
 * @param firstWeek a day in the first week in which it is due, where it is not every week
 */
public record PlannedVisit(
        String id,
        Plan plan,
        DayOfWeek weekday,
        LocalTime windowStart,
        LocalTime windowEnd,
        Minutes minutes,
        int staff,
        int everyWeeks,
        @Nullable LocalDate firstWeek) {

    /** Whether it is due on the day; where no first week is told, every week counts. */
    public boolean isDueOn(LocalDate day) {
        if (day.getDayOfWeek() != weekday) {
            return false;
        }
        if (everyWeeks == 1 || firstWeek == null) {
            return true;
        }
        var weeks = ChronoUnit.WEEKS.between(mondayOf(firstWeek), mondayOf(day));
        return weeks >= 0 && weeks % everyWeeks == 0;
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
