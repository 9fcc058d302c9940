package se.tillit.generator.people;

import se.tillit.generator.time.Days;

/** A visit that a plan sets out: weekday 1–7, its window in seconds since midnight, its length in minutes. */
public record PlannedVisit(
        String id,
        Slot slot,
        int weekday,
        int windowStart,
        int windowEnd,
        int minutes,
        int staff,
        int everyWeeks,
        int firstWeek) {

    /** Whether it is due in the week of the day (its weekday is not looked at). */
    public boolean isDueIn(int day) {
        return everyWeeks == 1 || Math.floorMod((Days.monday(day) - Days.monday(firstWeek)) / 7, everyWeeks) == 0;
    }
}
