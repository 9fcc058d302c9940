package se.tillit.exchange.figures;

import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.Sums;

/**
 * How the sums of a month hang together.
 *
 * @param sums what was claimed and what became of it
 */
public record Balance(Sums sums) {

    /** Lines not paid in full, of all lines: the base for choosing samples (H4). */
    public Ratio errorRate() {
        return new Ratio(sums.linesAdjusted() + sums.linesHeld() + sums.linesRejected(), sums.lines());
    }

    /** The part of what was claimed that the sum makes up; of nothing where nothing was claimed, or less. */
    public Ratio shareOf(Money part) {
        var claimed = sums.claimed().ore();
        return claimed > 0 ? new Ratio(part.ore(), claimed) : new Ratio(0, 0);
    }

    /** What was claimed and is not approved now: held, adjusted and rejected. */
    public Money notApproved() {
        return sums.held().plus(sums.adjusted()).plus(sums.rejected());
    }

    /**
     * Credits of what was never paid, which take nothing back: zero or negative. With it, approved, held, adjusted and
     * rejected add up to what was claimed.
     */
    public Money creditsOfUnpaid() {
        return sums.claimed().minus(sums.approved()).minus(notApproved());
    }
}
