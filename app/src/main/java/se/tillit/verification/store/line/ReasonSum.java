package se.tillit.verification.store.line;

import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;

/**
 * Lines that became the same for the same first rule.
 *
 * @param outcome what became of them
 * @param rule the code of the first rule that decided; empty where none objected
 * @param lines how many
 * @param claimed what they claim
 * @param approved what is approved of it
 */
public record ReasonSum(Outcome outcome, String rule, long lines, Money claimed, Money approved) {

    /** What is not approved of what was claimed. */
    public Money withheld() {
        return claimed.minus(approved);
    }
}
