package se.tillit.verification.store.found;

import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;

/**
 * Findings counted together.
 *
 * @param of what they have in common: the code of a rule, or a provider; empty where they concern several providers
 * @param findings how many
 * @param amount what they are about together; none where none has an amount
 */
public record FoundSum(String of, long findings, @Nullable Money amount) {}
