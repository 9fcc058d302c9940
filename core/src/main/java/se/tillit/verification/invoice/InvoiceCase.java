package se.tillit.verification.invoice;

import java.util.List;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.InvoiceLine;
import se.tillit.verification.Evidence;
import se.tillit.verification.parameters.Thresholds;

/**
 * One invoice with its lines.
 *
 * @param invoice the invoice
 * @param lines its lines, in the order of ids
 * @param evidence what is known of the month
 * @param thresholds the parameters of the month's first day
 */
public record InvoiceCase(Invoice invoice, List<InvoiceLine> lines, Evidence evidence, Thresholds thresholds) {}
