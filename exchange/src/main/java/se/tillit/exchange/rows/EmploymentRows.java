package se.tillit.exchange.rows;

import se.tillit.contracts.Provider;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.DateRange;
import se.tillit.visits.Employment;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.Qualification;
import se.tillit.visits.SwedishLevel;

/** {@code staff.csv}. */
final class EmploymentRows extends Rows<Employment> {

    private final TextColumn id = columns().different("staff_id");
    private final ReferenceColumn<Provider> employer;
    private final TextColumn person = columns().repeated("person_key");
    private final DateColumn from = columns().date("employed_from");
    private final DateColumn to = columns().date("employed_to");
    private final CodeColumn<EmploymentForm> form = columns().code("employment", EmploymentForm.values());
    private final CodeColumn<Qualification> qualification = columns().code("qualification", Qualification.values());
    private final CodeColumn<SwedishLevel> swedish = columns().code("swedish_level", SwedishLevel.values());
    private final DateColumn identity = columns().date("identity_verified_on");
    private final DateColumn rightToWork = columns().date("right_to_work_until");
    private final DateColumn background = columns().date("background_checked_on");
    private final DateColumn introduced = columns().date("introduced_on");

    EmploymentRows(Lookup<Provider> providers) {
        super(ExchangeSchema.EMPLOYMENTS);
        employer = columns().reference("provider_id", providers);
    }

    @Override
    protected Employment build() {
        return new Employment(
                id.value(),
                employer.value().id(),
                person.value(),
                DateRange.ofClosed(from.value(), to.orNull()),
                form.value(),
                qualification.value(),
                swedish.orNull(),
                identity.orNull(),
                rightToWork.orNull(),
                background.orNull(),
                introduced.orNull());
    }

    @Override
    protected String part(Employment row, int index) {
        return row.id();
    }
}
