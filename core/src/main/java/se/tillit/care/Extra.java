package se.tillit.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;

/**
 * A sudden need met outside the frame and approved afterwards (särskild insats). One pool of minutes for the
 * decision, whoever the provider.
 *
 * @param id its identifier
 * @param decision the decision that it adds to
 * @param validity its days
 * @param minutes staff minutes in all
 * @param approvedAt when it was approved; none = not approved, and then it adds nothing
 */
public record Extra(
        String id,
        Decision decision,
        DateRange validity,
        Minutes minutes,
        @Nullable Instant approvedAt) {

    /**
     * The days that count: the first ones, and of them those on which the decision is in force.
     *
     * @param longest how many days count at the most
     */
    public DateRange countedDays(int longest) {
        return validity.commonWith(DateRange.ofDays(validity.from(), longest)).commonWith(decision.validity());
    }

    /** Its minutes for one month: all minutes × its counted days in the month / all its days, rounded half up. */
    public Minutes minutesIn(SettlementMonth month, int longest) {
        if (approvedAt == null) {
            return Minutes.ZERO;
        }
        var counted = countedDays(longest).commonWith(month.days()).days();
        return minutes.times(new Ratio(counted, validity.days()));
    }
}
