package se.tillit.invoices;

/** What a line's quantity counts. */
public enum QuantityUnit {
    /** Minutes. */
    MINUTE,
    /** Hours. */
    HOUR,
    /** Visits. */
    VISIT
}
