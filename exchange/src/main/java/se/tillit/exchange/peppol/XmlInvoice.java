package se.tillit.exchange.peppol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.invoices.Invoice;

/**
 * What came of a file.
 *
 * @param file its name
 * @param line the line on which the invoice begins
 * @param provider the supplier's number, as far as known
 * @param id the invoice number, as far as known
 * @param invoice the invoice; none where it can't be taken in
 * @param fault why it can't be
 * @param lines its lines; none where the file broke off or was no invoice
 */
record XmlInvoice(
        String file,
        int line,
        String provider,
        String id,
        @Nullable Invoice invoice,
        @Nullable RejectedRow fault,
        List<LineDraft> lines) {

    /** Nothing of the file can be taken in. */
    static XmlInvoice broken(String file, RejectedRow fault) {
        return new XmlInvoice(file, (int) Math.min(fault.line(), Integer.MAX_VALUE), "", "", null, fault, List.of());
    }

    /** The line of the file on which the line of the invoice begins that has that place; the invoice's own for 0. */
    int lineOf(int place) {
        return place < 1 || place > lines.size() ? line : lines.get(place - 1).line();
    }
}
