package se.tillit.care;

/** How many staff at once a decision grants. */
public enum Staffing {
    /** One at a time. */
    SINGLE,
    /** Two at once (dubbelbemanning). */
    DOUBLE
}
