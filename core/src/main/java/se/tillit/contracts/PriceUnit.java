package se.tillit.contracts;

/** What a price is for. */
public enum PriceUnit {
    /** An hour. */
    HOUR,
    /** A visit. */
    VISIT
}
