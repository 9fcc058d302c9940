/**
 * Figures: what of a month is worth keeping, setting side by side and telling?
 *
 * <p>Start at {@link se.tillit.exchange.figures.MonthFigures}: the providers of one month, from a verification or from
 * the {@code summary.json} of an earlier result. The rest is reckoned from it or from the decisions and findings:
 * reasons, the largest findings, the premium of a tertial. Knows neither words nor pages, and decides nothing.
 */
@NullMarked
package se.tillit.exchange.figures;

import org.jspecify.annotations.NullMarked;
