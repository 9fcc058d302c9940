package se.tillit.exchange.rows;

import se.tillit.care.Recipient;
import se.tillit.exchange.columns.DateColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.DateRange;
import se.tillit.visits.Tag;

/** {@code tags.csv}. */
final class TagRows extends Rows<Tag> {

    private final TextColumn id = columns().different("tag_id");
    private final ReferenceColumn<Recipient> recipient;
    private final DateColumn from = columns().date("valid_from");
    private final DateColumn to = columns().date("valid_to");

    TagRows(Lookup<Recipient> recipients) {
        super(ExchangeSchema.TAGS);
        recipient = columns().reference("recipient_id", recipients);
    }

    @Override
    protected Tag build() {
        return new Tag(id.value(), recipient.value(), DateRange.ofClosed(from.value(), to.orNull()));
    }

    @Override
    protected String part(Tag row, int index) {
        return row.id();
    }
}
