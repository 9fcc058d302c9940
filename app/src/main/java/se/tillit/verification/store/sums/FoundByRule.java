package se.tillit.verification.store.sums;

import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.verification.Severity;

/**
 * How often a rule found something with a provider.
 *
 * @param rule the code of the rule
 * @param severity how grave
 * @param mode whether the rule decides or is only tried out
 * @param found how often
 * @param amount what that is about, in kronor; none where a pattern concerns no line
 */
public record FoundByRule(
        String rule,
        Severity severity,
        String mode,
        long found,
        @Nullable Money amount) {}
