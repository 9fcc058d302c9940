package se.tillit.register;

import java.time.Instant;
import se.tillit.exchange.intake.PackageContent;
import se.tillit.kernel.SettlementMonth;

/**
 * A month as it was known at an instant.
 *
 * @param month which
 * @param knownAt when it had last changed then
 * @param content its rows, with what rejected rows named; each file's hash is of its rows in the order of their keys, so
 *     that the same rows have the same hash however they came
 */
public record MonthAsKnown(SettlementMonth month, Instant knownAt, PackageContent content) {}
