package se.tillit.verification.amount;

import se.tillit.kernel.Minutes;

/**
 * What is left to draw when a line's turn comes, and how that came to be.
 *
 * @param frame the provider's own frame for the decision and month
 * @param settled what settled lines have drawn on it
 * @param drawn what lines before this one have drawn on it
 * @param inFrame what is left of it
 * @param inExtras what is left of the extras that count on the day
 */
public record Room(Minutes frame, Minutes settled, Minutes drawn, Minutes inFrame, Minutes inExtras) {

    /** What is left in all. */
    public Minutes left() {
        return inFrame.plus(inExtras);
    }
}
