package se.tillit.exchange.rows;

import se.tillit.care.Decision;
import se.tillit.care.Extra;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.columns.WholeColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;

/** {@code extras.csv}. */
final class ExtraRows extends Rows<Extra> {

    private final TextColumn id = columns().different("extra_id");
    private final ReferenceColumn<Decision> decision;
    private final DateColumn from = columns().date("valid_from");
    private final DateColumn to = columns().date("valid_to");
    private final WholeColumn minutes = columns().whole("minutes");
    private final InstantColumn approvedAt = columns().instant("approved_at");

    ExtraRows(Lookup<Decision> decisions) {
        super(ExchangeSchema.EXTRAS);
        decision = columns().reference("decision_id", decisions);
    }

    @Override
    protected Extra build() {
        return new Extra(
                id.value(),
                decision.value(),
                DateRange.ofClosed(from.value(), to.value()),
                Minutes.of(minutes.value()),
                approvedAt.orNull());
    }

    @Override
    protected String part(Extra row, int index) {
        return row.id();
    }
}
