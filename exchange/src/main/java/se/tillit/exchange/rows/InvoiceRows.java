package se.tillit.exchange.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.tillit.contracts.Provider;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.MoneyColumn;
import se.tillit.exchange.columns.MonthColumn;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.keeping.RowText;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.invoices.Invoice;

/** {@code invoices.csv}. */
final class InvoiceRows extends Rows<Invoice> {

    private final ReferenceColumn<Provider> provider;
    private final TextColumn id = columns().different("invoice_id");
    private final MonthColumn period = columns().month("period");
    private final DateColumn issuedOn = columns().date("issued_on");
    private final MoneyColumn total = columns().money("total_sek");
    private final DateColumn dueOn = columns().date("due_on");
    private final TextColumn credits = columns().different("credits_invoice_id");

    private final Set<List<String>> rejectedKeys = new HashSet<>();

    InvoiceRows(Lookup<Provider> providers) {
        super(ExchangeSchema.INVOICES);
        provider = columns().reference("provider_id", providers);
    }

    @Override
    protected Invoice build() {
        return new Invoice(
                provider.value().id(),
                id.value(),
                period.value(),
                issuedOn.value(),
                total.value(),
                dueOn.orNull(),
                credits.orNull());
    }

    @Override
    protected void write(Invoice row, RowText text) {
        var due = row.dueOn();
        text.text(row.provider().value());
        text.text(row.id());
        text.plain(row.period().toString());
        text.plain(row.issuedOn().toString());
        text.plain(row.total().plain());
        text.plain(due == null ? "" : due.toString());
        text.text(row.credits());
    }

    @Override
    protected String part(Invoice row, int index) {
        return index == 0 ? row.provider().value() : row.id();
    }

    @Override
    protected void rejectedAsRead() {
        rejectedKeys.add(List.of(provider.text(), id.text()));
    }

    @Override
    protected void rejectedWithKey(List<String> key) {
        rejectedKeys.add(key);
    }

    @Override
    protected void rejected(Invoice row) {
        rejectedKeys.add(List.of(row.provider().value(), row.id()));
    }

    /** Whether a rejected row has the key. */
    boolean hasRejected(String providerId, String invoiceId) {
        return rejectedKeys.contains(List.of(providerId, invoiceId));
    }
}
