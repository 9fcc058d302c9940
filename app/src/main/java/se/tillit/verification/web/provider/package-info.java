/**
 * Providers on pages: one by one, and side by side.
 *
 * <p>Start at {@link se.tillit.verification.web.provider.ProviderPage}. What an indicator is and what it is to be seen
 * against stands in {@link se.tillit.verification.web.provider.Indicator}; the municipality's own provider is shown by the
 * same code as all others (requirement H20).
 */
@NullMarked
package se.tillit.verification.web.provider;

import org.jspecify.annotations.NullMarked;
