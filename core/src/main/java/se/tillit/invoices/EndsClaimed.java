package se.tillit.invoices;

/** Which ends of the time a line states. Only with both is there a claimed time to compare with a visit. */
public enum EndsClaimed {
    /** Start and end. */
    BOTH,
    /** The start alone. */
    START_ONLY,
    /** The end alone. */
    END_ONLY,
    /** Neither. */
    NEITHER
}
