/**
 * Invoices and their lines, down to the evidence of one: {@code /months/2026-10/invoices}, {@code /invoice},
 * {@code /lines} and {@code /line} under the month. The explanation of a line is the engine's own trace.
 */
@NullMarked
package se.tillit.verification.web.line;

import org.jspecify.annotations.NullMarked;
