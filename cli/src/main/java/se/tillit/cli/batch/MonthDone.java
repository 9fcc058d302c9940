package se.tillit.cli.batch;

import java.util.List;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.across.LocalWork;
import se.tillit.verification.indicators.Sums;

/**
 * What is remembered of a month that was verified.
 *
 * @param municipality the name of its municipality
 * @param month the month
 * @param sums kronor and lines
 * @param findings how many findings there are
 * @param rejectedRows how many rows could not be taken in
 * @param shared what people who are known in other municipalities did here
 */
public record MonthDone(
        String municipality,
        SettlementMonth month,
        Sums sums,
        long findings,
        long rejectedRows,
        List<LocalWork> shared) {

    /** Copies the list. */
    public MonthDone {
        shared = List.copyOf(shared);
    }
}
