package se.tillit.intake.store;

/** How an import stands. */
public enum ImportState {
    /** It is asked for, and being done or waiting for its turn. */
    ASKED,
    /** It would withdraw rows, and waits for somebody to confirm that. */
    PLANNED,
    /** It is done, and the month is known with it. */
    APPLIED,
    /** It said nothing that was not known. */
    UNCHANGED,
    /** It could not be used. */
    REFUSED,
    /** Somebody decided against what was planned. */
    CANCELLED;

    /** Its name in the database and in calls. */
    public String code() {
        return Codes.of(this);
    }
}
