/**
 * Validator: does an electronic invoice keep the official rules of Peppol BIS Billing 3?
 *
 * <p>A program of its own, since the rules need much memory and many libraries that nothing else should carry. Start at
 * {@link se.tillit.validator.Main}: it is handed one file after another and answers each with a line for every finding.
 * Knows nothing of home care.
 */
@NullMarked
package se.tillit.validator;

import org.jspecify.annotations.NullMarked;
