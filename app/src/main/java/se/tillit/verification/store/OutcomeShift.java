package se.tillit.verification.store;

import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;

/**
 * Lines that went from one outcome to another between two runs, or kept theirs with another sum or other rules.
 *
 * @param before the outcome in the earlier run; none for lines that were not there
 * @param after the outcome in the later run; none for lines that are no longer there
 * @param lines how many
 * @param difference how much more is approved for them than before
 */
public record OutcomeShift(
        @Nullable Outcome before, @Nullable Outcome after, long lines, Money difference) {}
