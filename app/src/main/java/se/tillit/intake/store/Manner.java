package se.tillit.intake.store;

/** Whether a delivery says all there is to say of its month. */
public enum Manner {
    /** As it looks: a package with every table that a month needs states the whole month, anything else adds. */
    AUTOMATIC,
    /** It states the whole month: rows that it lacks are withdrawn. */
    WHOLE_MONTH,
    /** It adds and replaces: rows that it lacks stay. */
    ADDITIONS;

    /** Its name in the database and in calls. */
    public String code() {
        return Codes.of(this);
    }
}
