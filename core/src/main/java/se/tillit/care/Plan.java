package se.tillit.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;

/**
 * How a provider carries out a decision, agreed with the person (genomförandeplan).
 *
 * @param id its identifier
 * @param decision what is carried out
 * @param provider by whom
 * @param submittedAt when it was handed in
 * @param approvedAt when it was approved; none = not approved
 * @param validity the days on which it is in force
 */
public record Plan(
        String id,
        Decision decision,
        ProviderId provider,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        DateRange validity) {}
