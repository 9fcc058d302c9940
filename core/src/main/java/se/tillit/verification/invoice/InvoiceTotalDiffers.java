package se.tillit.verification.invoice;

import java.util.List;
import java.util.Optional;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Money;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RejectedKeys.InvoiceKey;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;
import se.tillit.verification.parameters.Parameter;

/**
 * The total that an invoice states differs by more than 0.01 SEK from the sum of its lines.
 *
 * <p>Lines are paid, not totals, so nothing is held; but the provider's books and the municipality's should agree. Where
 * a line of the invoice was refused on reading, its sum is not known and nothing is said.
 */
public final class InvoiceTotalDiffers implements InvoiceRule {

    @Override
    public RuleCode code() {
        return RuleCode.INVOICE_TOTAL_DIFFERS;
    }

    @Override
    public Optional<Finding> find(InvoiceCase invoiceCase) {
        var invoice = invoiceCase.invoice();
        var rejected = invoiceCase.evidence().handover().rejected().invoices();
        if (rejected.contains(InvoiceKey.of(invoice))) {
            return Optional.empty();
        }
        var sum = invoiceCase.lines().stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        var tolerance = invoiceCase.thresholds().money(Parameter.INVOICE_TOTAL_TOLERANCE);
        if (!tolerance.isLessThan(invoice.total().distanceTo(sum))) {
            return Optional.empty();
        }
        var difference = invoice.total().minus(sum);
        var reason = Reason.of(code())
                .with("invoice", invoice.id())
                .with("total", invoice.total())
                .with("sum", sum)
                .with("difference", difference)
                .with("lines", invoiceCase.lines().size());
        return Optional.of(new Finding(
                new Subject.OfInvoice(invoice.provider(), invoice.id()),
                Severity.DEVIATION,
                invoiceCase.thresholds().mode(code()),
                invoice.provider(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                difference,
                reason));
    }
}
