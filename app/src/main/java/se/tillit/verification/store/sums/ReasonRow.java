package se.tillit.verification.store.sums;

import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Outcome;

/**
 * Lines of a provider with the same outcome and the same first rule. Every line is in one such row.
 *
 * @param provider whose they are
 * @param outcome what became of them
 * @param rule the code of the first rule that decided so; empty where none objected
 * @param lines how many
 * @param claimed what they claim
 * @param approved what is approved of that
 */
public record ReasonRow(ProviderId provider, Outcome outcome, String rule, long lines, Money claimed, Money approved) {

    /** What was claimed and is not approved. */
    public Money notApproved() {
        return claimed.minus(approved);
    }
}
