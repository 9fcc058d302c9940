package se.tillit.invoices;

import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;

/**
 * A line that an earlier settlement approved (redan reglerat).
 *
 * @param id the line
 * @param visit its visit; none on lines for granted time
 * @param decision its decision
 * @param minutes minutes that it drew on the frame; negative where it was a credit
 * @param approved what was approved; negative where it was a credit
 * @param month the month that the care was for; none where that is not told
 */
public record SettledLine(
        LineId id,
        @Nullable String visit,
        @Nullable String decision,
        Minutes minutes,
        Money approved,
        @Nullable SettlementMonth month) {

    /** A line of which it is not told what month it was for. */
    public SettledLine(LineId id, @Nullable String visit, @Nullable String decision, Minutes minutes, Money approved) {
        this(id, visit, decision, minutes, approved, null);
    }

    /** Whether it gave back what another line had been paid. */
    public boolean isCredit() {
        return approved.isNegative() || minutes.isNegative();
    }
}
