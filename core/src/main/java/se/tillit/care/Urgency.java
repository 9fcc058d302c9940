package se.tillit.care;

/** How soon an assignment must start (skyndsamhet). */
public enum Urgency {
    /** As usual. */
    ORDINARY,
    /** After a hospital stay. */
    DISCHARGE,
    /** At once. */
    EMERGENCY
}
