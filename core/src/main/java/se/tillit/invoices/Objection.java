package se.tillit.invoices;

/** What an electronic invoice says as a whole that home care can't be paid by. A table of invoices can say none of it. */
public enum Objection {
    /** It breaks the official rules for such invoices, and was refused when it was read. */
    RULES_BROKEN,
    /** It is in another currency than Swedish kronor. */
    OTHER_CURRENCY,
    /** It charges value added tax, from which home care is exempt. */
    TAX_CHARGED,
    /** Its tax category is another than exempt. */
    OTHER_TAX_CATEGORY,
    /** It adds a charge to the sum of its lines, or takes off an allowance. */
    ALLOWANCE_OR_CHARGE
}
