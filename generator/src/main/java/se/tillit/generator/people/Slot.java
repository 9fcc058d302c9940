package se.tillit.generator.people;

/** Why and when in the day someone comes; visits of one slot and day are made together. */
public enum Slot {
    MORNING,
    LUNCH,
    HOUSEHOLD,
    ERRAND,
    RESPITE,
    SHARED_RESPITE,
    ESCORT,
    SUDDEN_NEED,
    EVENING,
    BEDTIME,
    MIDNIGHT,
    SMALL_HOURS;

    /** Whether the night patrol makes it. */
    public boolean isAtNight() {
        return this == MIDNIGHT || this == SMALL_HOURS;
    }
}
