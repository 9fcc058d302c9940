package se.tillit.exchange.keeping;

import se.tillit.kernel.ProviderId;

/**
 * An electronic invoice that stands. Where the same invoice came in several files, each of them is one, since each may
 * hold lines of its own.
 *
 * @param provider who claims
 * @param invoice its number
 * @param file the name of its file in the package, such as {@code invoices/17.xml}
 */
public record KeptDocument(ProviderId provider, String invoice, String file) {}
