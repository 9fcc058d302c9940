package se.tillit.verification.web.line;

import java.util.List;
import java.util.function.Function;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Viewing;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.line.LineRow;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.api.PageKey;

/**
 * A stretch of a list of lines, in words.
 *
 * @param items the lines
 * @param more where the next stand; empty where there are no more
 */
public record LineList(List<LineItem> items, String more) {

    private static final Messages TEXTS = Messages.beside(LineList.class, "line-list");

    /** Copies the list. */
    public LineList {
        items = List.copyOf(items);
    }

    /** The texts of the list's template. */
    public static String say(Language language, String key) {
        return TEXTS.text(key, language);
    }

    /**
     * The first of the rows, of which one more than is shown was read.
     *
     * @param address where the list stands, with a query
     */
    static LineList of(
            List<LineRow> rows,
            int most,
            SettlementMonth month,
            Function<ProviderId, String> names,
            String runQuery,
            String address,
            Viewing viewing) {
        var shown = rows.subList(0, Math.min(most, rows.size()));
        return new LineList(
                shown.stream()
                        .map(row -> LineItem.of(row, names.apply(row.line().provider()), month, runQuery, viewing))
                        .toList(),
                rows.size() <= most
                        ? ""
                        : address + (address.contains("?") ? "&" : "?") + "after="
                                + PageKey.of(shown.getLast().key()) + "#lines");
    }

    /** What was claimed and what became of it, as figures that matter. */
    static List<Figure> figures(Sums sums, Language language) {
        var spoken = Spoken.in(language);
        var texts = new LineTexts(language);
        return List.of(
                new Figure(say(language, "claimed"), spoken.sum(sums.claimed()), texts.lines(sums.lines())),
                new Figure(
                        say(language, "approved"),
                        spoken.sum(sums.approved()),
                        spoken.share(sums.approved(), sums.claimed())),
                new Figure(say(language, "held"), spoken.sum(sums.held()), texts.lines(sums.linesHeld())),
                new Figure(say(language, "adjusted"), spoken.sum(sums.adjusted()), texts.lines(sums.linesAdjusted())),
                new Figure(say(language, "rejected"), spoken.sum(sums.rejected()), texts.lines(sums.linesRejected())));
    }
}
