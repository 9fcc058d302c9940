package se.tillit.exchange.rows;

import se.tillit.care.Assignment;
import se.tillit.care.Decision;
import se.tillit.care.Urgency;
import se.tillit.contracts.Provider;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.DateRange;

/** {@code assignments.csv}. */
final class AssignmentRows extends Rows<Assignment> {

    private final TextColumn id = columns().different("assignment_id");
    private final ReferenceColumn<Decision> decision;
    private final ReferenceColumn<Provider> provider;
    private final CodeColumn<Urgency> urgency = columns().code("urgency", Urgency.values());
    private final InstantColumn orderedAt = columns().instant("ordered_at");
    private final InstantColumn acceptedAt = columns().instant("accepted_at");
    private final DateColumn from = columns().date("starts_on");
    private final DateColumn to = columns().date("ends_on");

    AssignmentRows(Lookup<Decision> decisions, Lookup<Provider> providers) {
        super(ExchangeSchema.ASSIGNMENTS);
        decision = columns().reference("decision_id", decisions);
        provider = columns().reference("provider_id", providers);
    }

    @Override
    protected Assignment build() {
        return new Assignment(
                id.value(),
                decision.value(),
                provider.value().id(),
                urgency.or(Urgency.ORDINARY),
                orderedAt.value(),
                acceptedAt.orNull(),
                DateRange.ofClosed(from.value(), to.orNull()));
    }

    @Override
    protected String part(Assignment row, int index) {
        return row.id();
    }
}
