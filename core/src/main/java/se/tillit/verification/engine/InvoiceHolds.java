package se.tillit.verification.engine;

import se.tillit.invoices.InvoiceLine;
import se.tillit.invoices.Objection;
import se.tillit.verification.Evidence;
import se.tillit.verification.Mode;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.invoice.InvoiceNotAcceptable;
import se.tillit.verification.line.RowRejected;
import se.tillit.verification.line.Screening;
import se.tillit.verification.line.Verdict;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.parameters.Thresholds;

/**
 * What is wrong with an invoice as a whole and so holds every line of it, credits too, before anything else is tried.
 * The modes are those of the month's first day, so that all lines of an invoice share one fate.
 */
final class InvoiceHolds {

    private final Thresholds thresholds;

    InvoiceHolds(Evidence evidence, Parameters parameters) {
        this.thresholds = parameters.on(evidence.month().first());
    }

    /** What the line's invoice as a whole says of the line. */
    Screening of(InvoiceLine line) {
        var invoice = line.invoice();
        if (invoice.objections().isEmpty()) {
            return Screening.CLEAR;
        }
        var unacceptable = InvoiceNotAcceptable.findReason(invoice);
        if (unacceptable.isPresent() && modeOf(RuleCode.INVOICE_NOT_ACCEPTABLE) == Mode.ENFORCE) {
            return Screening.of(new Verdict.HoldAtOnce(unacceptable.get()));
        }
        return invoice.objections().contains(Objection.RULES_BROKEN)
                ? refused(RowRejected.ofInvoice(invoice))
                : Screening.CLEAR;
    }

    private Screening refused(Reason reason) {
        return switch (modeOf(RuleCode.ROW_REJECTED)) {
            case ENFORCE -> Screening.of(new Verdict.HoldAtOnce(reason));
            case SHADOW -> Screening.noted(new Verdict.HoldAtOnce(reason));
            case OFF -> Screening.CLEAR;
        };
    }

    private Mode modeOf(RuleCode rule) {
        return thresholds.mode(rule);
    }
}
