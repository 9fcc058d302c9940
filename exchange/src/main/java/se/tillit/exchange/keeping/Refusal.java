package se.tillit.exchange.keeping;

import se.tillit.exchange.rejections.RejectedRow;

/**
 * A row that was rejected, and where the whole of its text is kept, if it is.
 *
 * @param row what is told of it
 * @param text what {@link TableKeeper} knows its text by; of no meaning where no rows are kept
 */
public record Refusal(RejectedRow row, long text) {}
