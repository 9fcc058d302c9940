/**
 * Small static pictures of figures: where the strokes go, reckoned here and drawn as SVG by templates.
 *
 * <p>{@link se.tillit.server.web.chart.StackedBars} shows how a sum is made up, month by month;
 * {@link se.tillit.server.web.chart.Meter} one figure beside its mark. Whoever shows one also gives the figures as text.
 */
@NullMarked
package se.tillit.server.web.chart;

import org.jspecify.annotations.NullMarked;
