package se.tillit.verification.indicators;

import se.tillit.kernel.Money;

/**
 * What was claimed and what became of it, in kronor and lines.
 *
 * @param claimed the sum of all lines as claimed
 * @param approved the sum approved
 * @param held what held lines claim
 * @param adjusted claimed − approved of adjusted lines
 * @param rejected what rejected lines claim
 * @param linesPaid lines paid as claimed
 * @param linesAdjusted lines paid with less
 * @param linesHeld lines held
 * @param linesRejected lines rejected
 */
public record Sums(
        Money claimed,
        Money approved,
        Money held,
        Money adjusted,
        Money rejected,
        long linesPaid,
        long linesAdjusted,
        long linesHeld,
        long linesRejected) {

    /** No line at all. */
    public static final Sums NONE = new Sums(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0, 0);

    /** How many lines there are in all. */
    public long lines() {
        return linesPaid + linesAdjusted + linesHeld + linesRejected;
    }

    /** These and those together. */
    public Sums plus(Sums other) {
        return new Sums(
                claimed.plus(other.claimed),
                approved.plus(other.approved),
                held.plus(other.held),
                adjusted.plus(other.adjusted),
                rejected.plus(other.rejected),
                linesPaid + other.linesPaid,
                linesAdjusted + other.linesAdjusted,
                linesHeld + other.linesHeld,
                linesRejected + other.linesRejected);
    }
}
