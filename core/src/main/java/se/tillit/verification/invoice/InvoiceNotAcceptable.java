package se.tillit.verification.invoice;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.LineId;
import se.tillit.invoices.Objection;
import se.tillit.kernel.Money;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

/**
 * An electronic invoice is in another currency than SEK, charges VAT or has another tax category than exempt, or adds
 * charges or allowances to the sum of its lines (requirement G4; home care is exempt from VAT as social care).
 *
 * <p>Its lines say nothing of what is to be paid until that is mended, so every one of them is held, credits too, and
 * nothing else is tried. The finding is one, on the invoice.
 */
public final class InvoiceNotAcceptable implements InvoiceRule {

    @Override
    public RuleCode code() {
        return RuleCode.INVOICE_NOT_ACCEPTABLE;
    }

    /** Why lines of the invoice are held, if they are. */
    public static Optional<Reason> findReason(Invoice invoice) {
        var objections = objectionsTo(invoice);
        return objections.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(RuleCode.INVOICE_NOT_ACCEPTABLE)
                        .with("invoice", invoice.id())
                        .with("objections", List.copyOf(objections)));
    }

    private static Set<Objection> objectionsTo(Invoice invoice) {
        if (invoice.objections().isEmpty()) {
            return Set.of();
        }
        var own = EnumSet.copyOf(invoice.objections());
        own.remove(Objection.RULES_BROKEN);
        return own;
    }

    @Override
    public Optional<Finding> find(InvoiceCase invoiceCase) {
        var invoice = invoiceCase.invoice();
        var claimed = invoiceCase.lines().stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        List<LineId> lines = invoiceCase.lines().stream().map(InvoiceLine::id).toList();
        return findReason(invoice)
                .map(reason -> new Finding(
                        new Subject.OfInvoice(invoice.provider(), invoice.id()),
                        Severity.DEVIATION,
                        invoiceCase.thresholds().mode(code()),
                        invoice.provider(),
                        null,
                        null,
                        null,
                        List.of(),
                        lines,
                        claimed,
                        reason.with("lines", lines.size())));
    }
}
