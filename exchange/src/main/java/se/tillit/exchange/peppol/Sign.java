package se.tillit.exchange.peppol;

/** How the figures of a document are to be read. */
enum Sign {
    /** As they stand: on an invoice, which may be negative. */
    AS_STATED,
    /** With the opposite sign: on a credit note. */
    OPPOSITE
}
