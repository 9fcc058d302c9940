package se.tillit.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;

/**
 * Which provider carries out a decision, and when (uppdrag).
 *
 * @param id its identifier
 * @param decision what is to be done
 * @param provider by whom
 * @param urgency how soon it must start
 * @param orderedAt when the case officer ordered it
 * @param acceptedAt when the provider accepted it
 * @param days the days that it covers
 */
public record Assignment(
        String id,
        Decision decision,
        ProviderId provider,
        Urgency urgency,
        Instant orderedAt,
        @Nullable Instant acceptedAt,
        DateRange days) {}
