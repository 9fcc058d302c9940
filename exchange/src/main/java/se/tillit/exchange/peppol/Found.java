package se.tillit.exchange.peppol;

import se.tillit.exchange.rejections.RejectionReason;

/**
 * A value that was looked for in an invoice.
 *
 * @param element the element that holds it, as people who make invoices know it
 * @param value what stands there; empty where it was not found
 * @param line the line on which it stands; 0 where it was not found
 */
record Found(String element, String value, int line) {

    /** A value that is not there, or not yet. */
    static Found nothing(String element) {
        return new Found(element, "", 0);
    }

    boolean isMissing() {
        return value.isEmpty();
    }

    /** The same with what stands there; where something else stood there already, that is told. */
    Found with(String text, int where, Figures figures) {
        if (text.isEmpty()) {
            return this;
        }
        var found = new Found(element, text, where);
        if (!isMissing() && !value.equals(text)) {
            figures.refuse(found, RejectionReason.VALUE_TWICE, "");
        }
        return found;
    }
}
