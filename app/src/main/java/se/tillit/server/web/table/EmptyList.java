package se.tillit.server.web.table;

import se.tillit.server.web.Frame;

/**
 * What stands where a list has no rows: why that is so, and what one can do.
 *
 * @param text why
 * @param way what one can do; no address where nothing
 */
public record EmptyList(String text, Frame.Link way) {

    /** Nothing can be done about it. */
    public static EmptyList of(String text) {
        return new EmptyList(text, new Frame.Link("", "", false));
    }
}
