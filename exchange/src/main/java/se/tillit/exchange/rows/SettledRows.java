package se.tillit.exchange.rows;

import se.tillit.exchange.columns.MoneyColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.columns.WholeColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.invoices.LineId;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;

/** {@code settled.csv}; what it names may point nowhere. */
final class SettledRows extends Rows<SettledLine> {

    private final TextColumn provider = columns().repeated("provider_id");
    private final TextColumn invoice = columns().repeated("invoice_id");
    private final TextColumn line = columns().repeated("line_id");
    private final TextColumn visit = columns().different("visit_id");
    private final TextColumn decision = columns().repeated("decision_id");
    private final WholeColumn minutes = columns().whole("minutes");
    private final MoneyColumn approved = columns().money("approved_sek");

    SettledRows() {
        super(ExchangeSchema.SETTLED);
    }

    @Override
    protected SettledLine build() {
        return new SettledLine(
                new LineId(new ProviderId(provider.value()), invoice.value(), line.value()),
                visit.orNull(),
                decision.orNull(),
                Minutes.of(minutes.value()),
                approved.value());
    }

    @Override
    protected String part(SettledLine row, int index) {
        return switch (index) {
            case 0 -> row.id().provider().value();
            case 1 -> row.id().invoice();
            default -> row.id().line();
        };
    }
}
