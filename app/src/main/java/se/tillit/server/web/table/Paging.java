package se.tillit.server.web.table;

import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.server.web.Frame;

/**
 * The way on from a page of a list. Pages are counted by the key of their last row, so that one can only go on or begin
 * anew.
 *
 * @param label what the way is called to those who hear it
 * @param first to the beginning; no address on the first page
 * @param next to the next page; no address on the last
 */
public record Paging(String label, Frame.Link first, Frame.Link next) {

    private static final Messages TEXTS = Messages.beside(Paging.class, "list");

    /** The name of the key in addresses. */
    public static final String AFTER = "after";

    /**
     * The way on from this page.
     *
     * @param list where the list is, with its filters and the key of this page
     * @param next the key of the page's last row; empty where no more rows come
     */
    public static Paging of(Address list, String next, Language language) {
        return new Paging(
                TEXTS.text("paging", language),
                new Frame.Link(
                        TEXTS.text("paging.first", language),
                        list.value(AFTER).isEmpty() ? "" : list.with(AFTER, "").href(),
                        false),
                new Frame.Link(
                        TEXTS.text("paging.next", language),
                        next.isEmpty() ? "" : list.with(AFTER, next).href(),
                        false));
    }

    /** Whether there is any way. */
    public boolean isNeeded() {
        return !first.href().isEmpty() || !next.href().isEmpty();
    }
}
