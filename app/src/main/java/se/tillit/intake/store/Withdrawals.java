package se.tillit.intake.store;

/** What to do where an import would withdraw rows. */
public enum Withdrawals {
    /** Stop, show the numbers and wait for somebody to confirm them. */
    ASK,
    /** Go on. */
    APPLY;

    /** Its name in the database and in calls. */
    public String code() {
        return Codes.of(this);
    }
}
