package se.tillit.invoices;

import java.util.Comparator;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SortText;

/**
 * What an invoice line is known by: provider, invoice number and line number.
 *
 * @param provider the supplier
 * @param invoice the invoice number
 * @param line the line number
 */
public record LineId(ProviderId provider, String invoice, String line) implements Comparable<LineId> {

    private static final Comparator<LineId> ORDER = Comparator.comparing(LineId::provider)
            .thenComparing(LineId::invoice, IdOrder.INSTANCE)
            .thenComparing(LineId::line, IdOrder.INSTANCE);

    /** A text whose order by Unicode code point is the order of line ids, for a database that knows no other. */
    public String sortText() {
        return SortText.ofAll(provider.value(), invoice, line);
    }

    @Override
    public int compareTo(LineId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return provider + "/" + invoice + "/" + line;
    }
}
