package se.tillit.verification.indicators;

import se.tillit.contracts.Provider;

/**
 * A provider's month in figures.
 *
 * @param provider the provider
 * @param sums what it claimed and what became of it
 * @param indicators how the care was given
 */
public record ProviderSummary(Provider provider, Sums sums, Indicators indicators) {}
