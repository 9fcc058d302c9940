package se.tillit.verification.engine;

/** The stages of a verification, in order, for those who wait and for those who measure. */
public enum Stage {
    /** Every visit is looked at. */
    VISITS,
    /** Every line is looked at by itself. */
    LINES,
    /** Lines of one visit, and lines of one frame, are looked at after each other. */
    LEDGERS,
    /** Patterns are looked for, the providers' figures reckoned, and findings put in order. */
    PATTERNS
}
