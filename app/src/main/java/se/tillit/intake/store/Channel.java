package se.tillit.intake.store;

/** How a delivery came. */
public enum Channel {
    /** By the page for it. */
    PAGE,
    /** By a call of another system. */
    API,
    /** By the folder that is watched. */
    FOLDER,
    /** By a command on the server. */
    COMMAND;

    /** Its name in the database and in calls. */
    public String code() {
        return Codes.of(this);
    }
}
