/**
 * The report: what does a committee, or a controller, read of a month?
 *
 * <p>Start at {@link se.tillit.exchange.report.Report}. Each {@code …Section} turns figures into {@code Block}s of words,
 * tables and charts in one language; the templates (src/main/jte) draw them, and the page holds both languages. Reckons
 * nothing that {@code figures} can reckon, and shows no id of a person unless the audience is internal.
 */
@NullMarked
package se.tillit.exchange.report;

import org.jspecify.annotations.NullMarked;
