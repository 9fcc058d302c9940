package se.tillit.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.tillit.care.Recipient;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Service;
import se.tillit.kernel.SwedishTime;

/**
 * One staff member's logged stay (besök). A stay that mixes services is split into visits that follow one another.
 *
 * @param number its place among the visits of the package, counted from 0: tables of results are indexed by it
 * @param id its identifier
 * @param recipient who was helped
 * @param provider who recorded it
 * @param employment who came
 * @param service what was done
 * @param time from check-in to check-out
 * @param startMethod how the check-in was made
 * @param endMethod how the check-out was made
 * @param place at home, or an errand elsewhere
 * @param startTag the tag read at check-in, and at check-out where no other is told
 * @param otherEndTag the tag read at check-out where it was another
 * @param registeredAt when the record was first stored outside the worker's own device
 * @param changeReason why an end was entered by hand
 */
public record Visit(
        int number,
        String id,
        Recipient recipient,
        ProviderId provider,
        Employment employment,
        Service service,
        Interval time,
        RegistrationMethod startMethod,
        RegistrationMethod endMethod,
        Place place,
        @Nullable String startTag,
        @Nullable String otherEndTag,
        Instant registeredAt,
        @Nullable String changeReason) {

    /** The order of start, then of id. */
    public static final Comparator<Visit> BY_START = Visit::compareStarts;

    private static int compareStarts(Visit one, Visit other) {
        var byStart = Long.compare(one.time.fromMicros(), other.time.fromMicros());
        return byStart != 0 ? byStart : IdOrder.INSTANCE.compare(one.id, other.id);
    }

    /** The Swedish date on which it starts. */
    public LocalDate day() {
        return SwedishTime.dayOf(time.fromMicros());
    }

    /** Whether it was in the home. */
    public boolean isAtHome() {
        return place == Place.HOME;
    }

    /** Whether the one who came is employed by the provider that recorded it (staff list, not dates). */
    public boolean isByOwnStaff() {
        return employment.employer().equals(provider);
    }

    /** The tag read at check-out, if any. */
    public @Nullable String endTag() {
        return otherEndTag != null ? otherEndTag : startTag;
    }

    /** Whether it starts before that, or at the same time with a lower id. */
    public boolean startsBefore(Visit other) {
        return BY_START.compare(this, other) < 0;
    }

    /** How well it is proved; ends by tag or lock are registered in the home. */
    public EvidenceGrade grade() {
        if (startMethod == RegistrationMethod.MANUAL || endMethod == RegistrationMethod.MANUAL) {
            return EvidenceGrade.D;
        }
        if (!isAtHome()) {
            return EvidenceGrade.C;
        }
        var start = isInHome(startMethod);
        var end = isInHome(endMethod);
        if (start && end) {
            return EvidenceGrade.A;
        }
        return start || end ? EvidenceGrade.B : EvidenceGrade.C;
    }

    private static boolean isInHome(RegistrationMethod method) {
        return method == RegistrationMethod.NFC || method == RegistrationMethod.LOCK;
    }
}
