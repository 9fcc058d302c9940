package se.tillit.exchange.rows;

import java.util.HashSet;
import java.util.Set;
import se.tillit.care.Decision;
import se.tillit.care.Plan;
import se.tillit.contracts.Provider;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.DateRange;
import se.tillit.verification.RejectedKeys;

/** {@code plans.csv}. */
final class PlanRows extends Rows<Plan> {

    private final TextColumn id = columns().different("plan_id");
    private final ReferenceColumn<Decision> decision;
    private final ReferenceColumn<Provider> provider;
    private final InstantColumn submittedAt = columns().instant("submitted_at");
    private final InstantColumn approvedAt = columns().instant("approved_at");
    private final DateColumn from = columns().date("valid_from");
    private final DateColumn to = columns().date("valid_to");
    private final Set<RejectedKeys.PlanKey> rejectedPlans = new HashSet<>();

    PlanRows(Lookup<Decision> decisions, Lookup<Provider> providers) {
        super(ExchangeSchema.PLANS);
        decision = columns().reference("decision_id", decisions);
        provider = columns().reference("provider_id", providers);
    }

    @Override
    protected Plan build() {
        return new Plan(
                id.value(),
                decision.value(),
                provider.value().id(),
                submittedAt.orNull(),
                approvedAt.orNull(),
                DateRange.ofClosed(from.value(), to.orNull()));
    }

    @Override
    protected String part(Plan row, int index) {
        return row.id();
    }

    @Override
    protected void rejectedAsRead() {
        rejectedPlans.add(new RejectedKeys.PlanKey(decision.text(), provider.text()));
    }

    @Override
    protected void rejected(Plan row) {
        rejectedPlans.add(
                new RejectedKeys.PlanKey(row.decision().id(), row.provider().value()));
    }

    /** Decision and provider named by a rejected plan. */
    Set<RejectedKeys.PlanKey> rejectedPlans() {
        return rejectedPlans;
    }
}
