package se.tillit.verification.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.tillit.invoices.LineId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.Finding;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

/**
 * The period that an invoice states is not the month in which the known visits of its lines start.
 *
 * <p>Each line is verified in the month of its visit whatever the invoice says, so nothing is held.
 */
public final class InvoicePeriodDiffers implements InvoiceRule {

    @Override
    public RuleCode code() {
        return RuleCode.INVOICE_PERIOD_DIFFERS;
    }

    @Override
    public Optional<Finding> find(InvoiceCase invoiceCase) {
        var invoice = invoiceCase.invoice();
        var others = new ArrayList<LineId>();
        var months = new TreeSet<SettlementMonth>();
        for (var line : invoiceCase.lines()) {
            var visit = invoiceCase.evidence().findVisit(line.visit());
            if (visit.isPresent() && !invoice.period().covers(visit.get().day())) {
                others.add(line.id());
                months.add(SettlementMonth.of(visit.get().day()));
            }
        }
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var reason = Reason.of(code())
                .with("invoice", invoice.id())
                .with("period", invoice.period())
                .with("months", List.copyOf(months))
                .with("lines", others.size());
        return Optional.of(new Finding(
                new Subject.OfInvoice(invoice.provider(), invoice.id()),
                Severity.DEVIATION,
                invoiceCase.thresholds().mode(code()),
                invoice.provider(),
                null,
                null,
                null,
                List.of(),
                others,
                null,
                reason));
    }
}
