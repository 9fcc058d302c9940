package se.tillit.verification.amount;

import se.tillit.verification.Reason;

/**
 * A step of the arithmetic: why, and how the amount stands after it. It may leave the amount as it was.
 *
 * @param reason why
 * @param after the reckoning after the step
 */
public record Adjustment(Reason reason, Reckoning after) {}
