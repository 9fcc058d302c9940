package se.tillit.verification.web.overview;

import java.util.List;
import java.util.stream.Stream;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Overview;
import se.tillit.server.web.chart.StackedBars;
import se.tillit.verification.indicators.Sums;
import se.tillit.verification.store.sums.MonthSum;
import se.tillit.verification.web.Places;
import se.tillit.verification.web.Spoken;

/**
 * Sums month by month, in words and as what a chart is drawn from.
 *
 * @param columns what stands above the columns
 * @param rows the months, the earliest first
 */
public record SumsTrend(List<String> columns, List<Row> rows) {

    /** How many months are shown. */
    public static final int MONTHS = 12;

    private static final Messages TEXTS = Messages.beside(SumsTrend.class, "overview");
    private static final List<String> COLUMNS = List.of("claimed", "approved", "held", "adjusted", "rejected");

    /**
     * A month.
     *
     * @param name what it is called
     * @param shortName the same where there is little room
     * @param href where it is shown
     * @param cells claimed and what became of it
     */
    public record Row(String name, String shortName, String href, List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A sum.
     *
     * @param text in words
     * @param value in kronor, for a chart
     */
    public record Cell(String text, String value) {}

    /** Copies the lists. */
    public SumsTrend {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The months, each leading to its page. */
    public static SumsTrend of(List<MonthSum> months, Language language) {
        return new SumsTrend(
                headings(language),
                months.reversed().stream()
                        .map(month -> row(month, Places.month(month.month()), language))
                        .toList());
    }

    /** A provider's months, each leading to the provider's page. */
    public static SumsTrend of(List<MonthSum> months, ProviderId provider, Language language) {
        return new SumsTrend(
                headings(language),
                months.reversed().stream()
                        .map(month -> row(month, Places.provider(month.month(), provider), language))
                        .toList());
    }

    /** The same as a small picture with its table; none where there is one month only. */
    static Overview.Trend picture(List<MonthSum> months, Language language) {
        var trend = of(months, language);
        var columns = months.reversed().stream()
                .map(month -> new StackedBars.Column(
                        shortName(month.month(), language),
                        words(month, language),
                        parts(month.sums()).map(Money::ore).toList()))
                .toList();
        var heading = TEXTS.text("trend", language);
        var headings = headings(language);
        return new Overview.Trend(
                heading,
                StackedBars.of(heading, headings.subList(1, headings.size()), columns),
                Stream.concat(Stream.of(TEXTS.text("month", language)), headings.stream())
                        .toList(),
                trend.rows().stream()
                        .map(row -> new Overview.Row(
                                row.name(),
                                row.href(),
                                row.cells().stream().map(Cell::text).toList()))
                        .toList());
    }

    /** How a month is called where there is little room: {@code okt 26}. */
    public static String shortName(SettlementMonth month, Language language) {
        var name = Spoken.in(language).month(month);
        return "%s\u00a0%02d".formatted(name.substring(0, 3), month.month().getYear() % 100);
    }

    private static List<String> headings(Language language) {
        return COLUMNS.stream().map(column -> TEXTS.text(column, language)).toList();
    }

    private static Row row(MonthSum month, String href, Language language) {
        var spoken = Spoken.in(language);
        return new Row(
                spoken.monthFirst(month.month()),
                shortName(month.month(), language),
                href,
                Stream.concat(Stream.of(month.sums().claimed()), parts(month.sums()))
                        .map(sum -> new Cell(spoken.sum(sum), sum.plain()))
                        .toList());
    }

    private static Stream<Money> parts(Sums sums) {
        return Stream.of(sums.approved(), sums.held(), sums.adjusted(), sums.rejected());
    }

    private static String words(MonthSum month, Language language) {
        var spoken = Spoken.in(language);
        return TEXTS.text(
                "trend.bar",
                language,
                spoken.monthFirst(month.month()),
                spoken.sum(month.sums().claimed()),
                spoken.sum(month.sums().approved()));
    }
}
