package se.tillit.verification.store.sums;

import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.ProviderSummary;

/**
 * A provider's figures in a month's latest run.
 *
 * @param month the month
 * @param run the number of the run
 * @param figures the figures
 */
public record ProviderMonth(SettlementMonth month, long run, ProviderSummary figures) {}
