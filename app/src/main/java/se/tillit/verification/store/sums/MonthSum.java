package se.tillit.verification.store.sums;

import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.Sums;

/**
 * What a month's latest run came to.
 *
 * @param month the month
 * @param run the number of the run
 * @param sums what was claimed and what became of it
 */
public record MonthSum(SettlementMonth month, long run, Sums sums) {}
