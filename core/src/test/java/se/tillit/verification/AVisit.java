package se.tillit.verification;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.kernel.SwedishTime;
import se.tillit.visits.Employment;
import se.tillit.visits.Place;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Visit;

/**
 * A lawful visit to change one fact of: half an hour of personal care in the home of {@link ALawfulMonth#RECIPIENT} by
 * {@link ALawfulMonth#EMPLOYMENT}, the tag read at both ends, stored as it ends.
 */
public final class AVisit {

    private final String id;
    private Recipient recipient = ALawfulMonth.RECIPIENT;
    private Employment employment = ALawfulMonth.EMPLOYMENT;
    private ProviderId provider = ALawfulMonth.COMPANY;
    private Service service = Service.PERSONAL_CARE;
    private Interval time = lasting(instant("2026-10-05T08:00"), Elapsed.ofMinutes(30));
    private RegistrationMethod startMethod = RegistrationMethod.NFC;
    private RegistrationMethod endMethod = RegistrationMethod.NFC;
    private Place place = Place.HOME;
    private @Nullable String startTag = ALawfulMonth.TAG.id();
    private @Nullable String endTag;
    private @Nullable Instant registeredAt;
    private @Nullable String reason;

    private AVisit(String id) {
        this.id = id;
    }

    /** The lawful visit under the id. */
    public static AVisit of(String id) {
        return new AVisit(id);
    }

    /** The instant at which a Swedish clock shows the time, such as {@code 2026-10-05T08:00}. */
    public static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(SwedishTime.ZONE).toInstant();
    }

    private static Interval lasting(Instant from, Elapsed length) {
        var micros = Interval.microsOf(from);
        return new Interval(micros, micros + length.micros());
    }

    /** From the local time, so many minutes. */
    public AVisit at(String local, long minutes) {
        return at(instant(local), Elapsed.ofMinutes(minutes));
    }

    /** From the instant, so long. */
    public AVisit at(Instant from, Elapsed length) {
        time = lasting(from, length);
        return this;
    }

    /** To another recipient; the tag is still that of the lawful one. */
    public AVisit to(Recipient other) {
        recipient = other;
        return this;
    }

    /** By another employment, and recorded by its employer. */
    public AVisit by(Employment other) {
        employment = other;
        provider = other.employer();
        return this;
    }

    /** Recorded by another provider than the employer. */
    public AVisit recordedBy(ProviderId other) {
        provider = other;
        return this;
    }

    /** Another service. */
    public AVisit doing(Service other) {
        service = other;
        return this;
    }

    /** Check-in and check-out registered in other ways. */
    public AVisit registered(RegistrationMethod start, RegistrationMethod end) {
        startMethod = start;
        endMethod = end;
        return this;
    }

    /** Why an end was entered by hand. */
    public AVisit because(@Nullable String why) {
        reason = why;
        return this;
    }

    /** An errand. */
    public AVisit elsewhere() {
        place = Place.ELSEWHERE;
        return this;
    }

    /** Other tags read. */
    public AVisit reading(@Nullable String start, @Nullable String end) {
        startTag = start;
        endTag = end;
        return this;
    }

    /** Stored later than it ended. */
    public AVisit storedAt(Instant when) {
        registeredAt = when;
        return this;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** The visit, at the place. */
    public Visit build(int number) {
        return new Visit(
                number,
                id,
                recipient,
                provider,
                employment,
                service,
                time,
                startMethod,
                endMethod,
                place,
                startTag,
                endTag,
                registeredAt == null ? time.to() : registeredAt,
                reason);
    }
}
