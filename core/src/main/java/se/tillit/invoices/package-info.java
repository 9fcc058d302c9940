/**
 * Invoices: what is claimed?
 *
 * <p>Start at {@link se.tillit.invoices.InvoiceLine}: a claim as the provider states it. Any of it may be missing or
 * wrong, so it names others by their ids only; verification answers for what they point at. Knows kernel and contracts.
 */
@NullMarked
package se.tillit.invoices;

import org.jspecify.annotations.NullMarked;
