package se.tillit.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import se.tillit.invoices.SettledLine;
import se.tillit.kernel.SettlementMonth;

/** Lines that were paid here, beside those that were handed over as settled. */
public interface SettledHere {

    /**
     * The lines that the month's verification must count as settled. A line that was also handed over as settled stands
     * as it was handed over. Called within the snapshot that the month is read in.
     */
    List<SettledLine> settledFor(SettlementMonth month, Instant knownAt);

    /**
     * Those of them that are for the visits or the decisions and were paid before the instant.
     *
     * @param visits ids of visits
     * @param decisions ids of decisions
     */
    List<SettledLine> settledAmong(
            SettlementMonth month, Instant paidBefore, Collection<String> visits, Collection<String> decisions);
}
