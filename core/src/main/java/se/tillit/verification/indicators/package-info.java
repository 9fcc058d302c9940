/**
 * Indicators: how does each provider do, in figures that can stand side by side?
 *
 * <p>{@link se.tillit.verification.indicators.ProviderSummary} is a row of the provider summary: what was claimed and
 * became of it, and the {@link se.tillit.verification.indicators.Indicators} of the care that was given. An indicator
 * changes no line. The quality premium (kvalitetspeng) is reckoned from them as an estimate.
 */
@NullMarked
package se.tillit.verification.indicators;

import org.jspecify.annotations.NullMarked;
