/**
 * Explaining: why was this line decided so?
 *
 * <p>Start at {@link se.tillit.exchange.explain.Explainer}: it turns a trace of the verification into an
 * {@link se.tillit.exchange.explain.Explanation}, sections of rows and sentences that a page can show as well as a
 * terminal. {@link se.tillit.exchange.explain.PlainText} writes it for a terminal. Decides nothing and reads no files;
 * the words come from {@link se.tillit.exchange.wording}.
 */
@NullMarked
package se.tillit.exchange.explain;

import org.jspecify.annotations.NullMarked;
