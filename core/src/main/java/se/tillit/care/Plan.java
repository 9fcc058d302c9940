package se.tillit.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SwedishTime;

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
        DateRange validity) {

    /** Whether it was approved on the day or before. */
    public boolean isApprovedBy(LocalDate day) {
        return approvedAt != null && !SwedishTime.dayOf(approvedAt).isAfter(day);
    }

    /**
     * Whether it is a plan for the day: in force on it, or, in the first days of an assignment that covers it, coming
     * into force within those days.
     *
     * @param assignments the provider's assignments of the decision
     * @param firstDays how many days the first days are
     */
    public boolean serves(LocalDate day, List<Assignment> assignments, int firstDays) {
        if (validity.covers(day)) {
            return true;
        }
        if (validity.isEmpty()) {
            return false;
        }
        for (var assignment : assignments) {
            var first = DateRange.ofDays(assignment.days().from(), firstDays);
            if (assignment.days().covers(day) && first.covers(day) && first.covers(validity.from())) {
                return true;
            }
        }
        return false;
    }
}
