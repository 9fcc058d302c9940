package se.tillit.invoices;

/** The parts of a claim that a rule may miss or find contradicted. */
public enum LineField {
    /** Who invoices. */
    PROVIDER,
    /** The visit. */
    VISIT,
    /** The person helped. */
    RECIPIENT,
    /** The decision. */
    DECISION,
    /** The employment. */
    STAFF,
    /** The service. */
    SERVICE,
    /** The start. */
    START,
    /** The end. */
    END,
    /** The time as a whole. */
    TIME,
    /** The minutes. */
    MINUTES,
    /** The price. */
    PRICE
}
