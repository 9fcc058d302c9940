package se.tillit.exchange.rows;

import java.time.DayOfWeek;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.columns.TimeColumn;
import se.tillit.exchange.columns.WholeColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.Minutes;

/** {@code planned_visits.csv}; no interval means every week. */
final class PlannedVisitRows extends Rows<PlannedVisit> {

    private final TextColumn id = columns().different("planned_visit_id");
    private final ReferenceColumn<Plan> plan;
    private final WholeColumn weekday = columns().whole("weekday");
    private final TimeColumn windowStart = columns().time("window_start");
    private final TimeColumn windowEnd = columns().time("window_end");
    private final WholeColumn minutes = columns().whole("minutes");
    private final WholeColumn staff = columns().whole("staff");
    private final WholeColumn everyWeeks = columns().whole("every_weeks");
    private final DateColumn firstWeek = columns().date("first_week");

    PlannedVisitRows(Lookup<Plan> plans) {
        super(ExchangeSchema.PLANNED_VISITS);
        plan = columns().reference("plan_id", plans);
    }

    @Override
    protected PlannedVisit build() {
        return new PlannedVisit(
                id.value(),
                plan.value(),
                DayOfWeek.of(weekday.value()),
                windowStart.value(),
                windowEnd.value(),
                Minutes.of(minutes.value()),
                staff.value(),
                everyWeeks.isPresent() ? everyWeeks.value() : 1,
                firstWeek.orNull());
    }

    @Override
    protected String part(PlannedVisit row, int index) {
        return row.id();
    }
}
