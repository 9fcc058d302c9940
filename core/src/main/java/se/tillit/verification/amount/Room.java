package se.tillit.verification.amount;

import se.tillit.kernel.Minutes;

/**
 * What is left to draw when a line's turn comes, and how that came to be.
 *
 * @param frame the provider's own frame for the decision and month, or for its payable days
 * @param settled what settled lines have drawn on it
 * @param drawn what lines before this one have drawn on it
 * @param inFrame what is left of it
 * @param inExtras what is left of the extras that count on the day
 * @param kind what the frame is reckoned on
 */
public record Room(Minutes frame, Minutes settled, Minutes drawn, Minutes inFrame, Minutes inExtras, Kind kind) {

    /** What the frame is reckoned on. */
    public enum Kind {
        /** The days of the month that are granted and assigned. */
        MONTH,
        /** The payable days of a line for granted time. */
        PAYABLE_DAYS
    }

    /** Of the whole month. */
    public Room(Minutes frame, Minutes settled, Minutes drawn, Minutes inFrame, Minutes inExtras) {
        this(frame, settled, drawn, inFrame, inExtras, Kind.MONTH);
    }

    /** What is left in all. */
    public Minutes left() {
        return inFrame.plus(inExtras);
    }
}
