package se.tillit.register;

import java.time.Instant;
import se.tillit.kernel.SettlementMonth;

/**
 * What is known of a month has changed.
 *
 * @param month which
 * @param knownAt from when on it is known so
 */
public record MonthImported(SettlementMonth month, Instant knownAt) {}
