/**
 * Writing: how does a line look on a Peppol invoice?
 *
 * <p>Start at {@link se.tillit.exchange.peppol.writing.InvoiceXml}: it writes invoices as Peppol BIS Billing 3 documents
 * with the line profile, valid by the official rules, as a model for those who make such systems. What is read of them is
 * what was written. Knows nothing of files and folders.
 */
@NullMarked
package se.tillit.exchange.peppol.writing;

import org.jspecify.annotations.NullMarked;
