package se.tillit.exchange.rows;

import org.jspecify.annotations.Nullable;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.Interval;
import se.tillit.visits.Employment;
import se.tillit.visits.Shift;

/** {@code shifts.csv}. */
final class ShiftRows extends Rows<Shift> {

    private final TextColumn id = columns().different("shift_id");
    private final ReferenceColumn<Employment> employment;
    private final InstantColumn start = columns().instant("started_at");
    private final InstantColumn end = columns().instant("ended_at");

    ShiftRows(Lookup<Employment> employments) {
        super(ExchangeSchema.SHIFTS);
        employment = columns().reference("staff_id", employments);
    }

    @Override
    protected @Nullable Shift build() {
        if (columns().endBeforeStart(start, end)) {
            return null;
        }
        return new Shift(id.value(), employment.value(), new Interval(start.micros(), end.micros()));
    }

    @Override
    protected String part(Shift row, int index) {
        return row.id();
    }
}
