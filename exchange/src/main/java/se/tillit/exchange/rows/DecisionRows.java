package se.tillit.exchange.rows;

import se.tillit.care.Decision;
import se.tillit.care.Recipient;
import se.tillit.care.Staffing;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.columns.WholeColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Service;

/** {@code decisions.csv}. */
final class DecisionRows extends Rows<Decision> {

    private final TextColumn id = columns().different("decision_id");
    private final ReferenceColumn<Recipient> recipient;
    private final CodeColumn<Service> service = columns().code("service", Service.values());
    private final WholeColumn minutes = columns().whole("minutes_per_month");
    private final TextColumn type = columns().repeated("decision_type");
    private final CodeColumn<Staffing> staffing = columns().code("double_staffing", Staffing.DOUBLE, Staffing.SINGLE);
    private final DateColumn from = columns().date("valid_from");
    private final DateColumn to = columns().date("valid_to");

    DecisionRows(Lookup<Recipient> recipients) {
        super(ExchangeSchema.DECISIONS);
        recipient = columns().reference("recipient_id", recipients);
    }

    @Override
    protected Decision build() {
        return new Decision(
                id.value(),
                recipient.value(),
                service.value(),
                Minutes.of(minutes.value()),
                type.orNull(),
                staffing.value(),
                DateRange.ofClosed(from.value(), to.orNull()));
    }

    @Override
    protected String part(Decision row, int index) {
        return row.id();
    }
}
