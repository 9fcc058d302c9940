package se.tillit.verification.web;

import java.util.List;
import se.tillit.exchange.Messages;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Frame;
import se.tillit.server.web.Viewing;

/** The way to pages of months. */
public final class Crumbs {

    private static final Messages TEXTS = Messages.beside(Crumbs.class, "month");

    private Crumbs() {}

    /** The way to a month. */
    public static List<Frame.Link> toMonth(Viewing viewing) {
        return List.of(new Frame.Link(TEXTS.text("months", viewing.language()), "/months", false));
    }

    /** The way to a page below a month. */
    public static List<Frame.Link> below(Viewing viewing, SettlementMonth month) {
        var name = Spoken.in(viewing.language()).monthFirst(month);
        return List.of(toMonth(viewing).getFirst(), new Frame.Link(name, Places.month(month), false));
    }
}
