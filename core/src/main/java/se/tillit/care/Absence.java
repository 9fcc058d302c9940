package se.tillit.care;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Interval;

/**
 * A time when the recipient was not at home to be helped (frånvaro).
 *
 * @param id its identifier
 * @param recipient who was absent
 * @param kind why
 * @param from since when
 * @param to until when; none = still absent
 */
public record Absence(
        String id,
        Recipient recipient,
        AbsenceKind kind,
        Instant from,
        @Nullable Instant to) {

    private static final Instant NEVER_ENDING =
            LocalDateTime.of(9999, 12, 31, 0, 0).toInstant(ZoneOffset.UTC);

    /** Its time. The deceased do not come back, whatever end was written, and one still absent has no end either. */
    public Interval time() {
        return Interval.between(from, to == null || kind == AbsenceKind.DECEASED ? laterThan(from) : to);
    }

    private static Instant laterThan(Instant from) {
        return from.isAfter(NEVER_ENDING) ? from : NEVER_ENDING;
    }
}
