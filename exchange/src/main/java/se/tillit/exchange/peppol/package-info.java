/**
 * Peppol: what does an electronic invoice claim?
 *
 * <p>Start at {@link se.tillit.exchange.peppol.InvoiceFiles}, which reads Peppol BIS Billing 3 invoices and credit notes
 * as a stream and makes of them the same invoices and lines as the tables do; docs/peppol.md is the profile. An
 * {@link se.tillit.exchange.peppol.InvoiceCheck} may try each file against the official rules. Depends on bytes only and
 * must not know where they lie. Never throws for bad input.
 */
@NullMarked
package se.tillit.exchange.peppol;

import org.jspecify.annotations.NullMarked;
