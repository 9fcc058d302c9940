package se.tillit.verification.invoice;

import java.util.Optional;
import se.tillit.verification.Finding;
import se.tillit.verification.RuleCode;

/** A check of an invoice as a whole. It makes a finding on the invoice. */
public interface InvoiceRule {

    /** Which rule it is. */
    RuleCode code();

    /** What it finds of the invoice. */
    Optional<Finding> find(InvoiceCase invoice);
}
