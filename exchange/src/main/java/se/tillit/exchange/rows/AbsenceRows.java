package se.tillit.exchange.rows;

import org.jspecify.annotations.Nullable;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Recipient;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;

/** {@code absences.csv}. */
final class AbsenceRows extends Rows<Absence> {

    private final TextColumn id = columns().different("absence_id");
    private final ReferenceColumn<Recipient> recipient;
    private final CodeColumn<AbsenceKind> kind = columns().code("kind", AbsenceKind.values());
    private final InstantColumn start = columns().instant("started_at");
    private final InstantColumn end = columns().instant("ended_at");

    AbsenceRows(Lookup<Recipient> recipients) {
        super(ExchangeSchema.ABSENCES);
        recipient = columns().reference("recipient_id", recipients);
    }

    @Override
    protected @Nullable Absence build() {
        if (columns().endBeforeStart(start, end)) {
            return null;
        }
        return new Absence(id.value(), recipient.value(), kind.value(), start.value(), end.orNull());
    }

    @Override
    protected String part(Absence row, int index) {
        return row.id();
    }
}
