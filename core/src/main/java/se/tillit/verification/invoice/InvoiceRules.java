package se.tillit.verification.invoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;

/** The checks of invoices as a whole, in order. */
public final class InvoiceRules {

    /** All of them. */
    public static final List<InvoiceRule> IN_ORDER =
            List.of(new InvoiceNotAcceptable(), new InvoiceTotalDiffers(), new InvoicePeriodDiffers());

    private InvoiceRules() {}

    /** What they find of the invoice. */
    public static Stream<Finding> judge(InvoiceCase invoice) {
        return IN_ORDER.stream()
                .filter(rule -> invoice.thresholds().mode(rule.code()) != Mode.OFF)
                .map(rule -> rule.find(invoice))
                .flatMap(Optional::stream);
    }
}
