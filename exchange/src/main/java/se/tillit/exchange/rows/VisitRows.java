package se.tillit.exchange.rows;

import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.contracts.Provider;
import se.tillit.exchange.columns.CodeColumn;
import se.tillit.exchange.columns.InstantColumn;
import se.tillit.exchange.columns.Lookup;
import se.tillit.exchange.columns.ReferenceColumn;
import se.tillit.exchange.columns.TextColumn;
import se.tillit.exchange.csv.Rows;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Service;
import se.tillit.visits.Employment;
import se.tillit.visits.Place;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Visit;

/** {@code visits.csv}; each visit knows its place among those accepted. */
final class VisitRows extends Rows<Visit> {

    private final TextColumn id = columns().different("visit_id");
    private final ReferenceColumn<Recipient> recipient;
    private final ReferenceColumn<Provider> provider;
    private final ReferenceColumn<Employment> employment;
    private final CodeColumn<Service> service = columns().code("service", Service.values());
    private final InstantColumn start = columns().instant("started_at");
    private final InstantColumn end = columns().instant("ended_at");
    private final CodeColumn<RegistrationMethod> startMethod =
            columns().code("start_method", RegistrationMethod.values());
    private final CodeColumn<RegistrationMethod> endMethod = columns().code("end_method", RegistrationMethod.values());
    private final CodeColumn<Place> place = columns().code("place", Place.values());
    private final TextColumn tag = columns().repeated("tag_id");
    private final TextColumn endTag = columns().repeated("end_tag_id");
    private final InstantColumn registeredAt = columns().instant("registered_at");
    private final TextColumn reason = columns().repeated("change_reason");

    VisitRows(Lookup<Recipient> recipients, Lookup<Provider> providers, Lookup<Employment> employments) {
        super(ExchangeSchema.VISITS);
        recipient = columns().reference("recipient_id", recipients);
        provider = columns().reference("provider_id", providers);
        employment = columns().reference("staff_id", employments);
    }

    @Override
    protected @Nullable Visit build() {
        if (columns().endBeforeStart(start, end)) {
            return null;
        }
        return new Visit(
                size(),
                id.value(),
                recipient.value(),
                provider.value().id(),
                employment.value(),
                service.value(),
                new Interval(start.micros(), end.micros()),
                startMethod.value(),
                endMethod.value(),
                place.or(Place.HOME),
                tag.orNull(),
                endTag.orNull(),
                registeredAt.value(),
                reason.orNull());
    }

    @Override
    protected String part(Visit row, int index) {
        return row.id();
    }

    @Override
    protected boolean isIdentical(Visit one, Visit other) {
        return one.equals(moved(other, one.number()));
    }

    @Override
    protected Visit moved(Visit row, int place) {
        return place == row.number()
                ? row
                : new Visit(
                        place,
                        row.id(),
                        row.recipient(),
                        row.provider(),
                        row.employment(),
                        row.service(),
                        row.time(),
                        row.startMethod(),
                        row.endMethod(),
                        row.place(),
                        row.startTag(),
                        row.otherEndTag(),
                        row.registeredAt(),
                        row.changeReason());
    }
}
