package se.tillit.verification;

/** What becomes of a line. */
public enum Outcome {
    /** Paid as claimed; a credit line gives back what its line was paid. */
    PAY,
    /** Paid with less than claimed. */
    ADJUST,
    /** Not paid now; something can release it. */
    HOLD,
    /** Not paid. */
    REJECT
}
