package se.tillit.verification.invoice;

import se.tillit.invoices.InvoiceLine;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * A credit line has no line to credit: none of the invoice that it names, for the same visit, that no earlier credit
 * line has credited.
 *
 * <p>It is held until it is known what it gives back; a credit that names the right invoice releases it.
 */
public final class CreditUnmatched {

    private CreditUnmatched() {}

    /** Why the credit line is held. */
    public static Reason reason(InvoiceLine line) {
        var credited = line.invoice().credits();
        var reason = Reason.of(RuleCode.CREDIT_UNMATCHED);
        if (credited == null) {
            return reason.as("no-invoice");
        }
        var told = reason.with("invoice", credited);
        return line.visit() == null && line.decision() != null ? told.as("decision") : told;
    }
}
