package se.tillit.exchange.report;

import static se.tillit.exchange.report.Table.Cell;
import static se.tillit.exchange.report.Table.Head;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.figures.Balance;
import se.tillit.exchange.figures.Measure;
import se.tillit.exchange.figures.MonthFigures;
import se.tillit.exchange.report.Block.Tone;
import se.tillit.exchange.report.Edition.Section;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.TertialPremium;

/** How the figures went from month to month, and the premium of the tertial so far. */
final class TrendSection {

    private static final List<Measure> SHOWN = List.of(
            Measure.REGISTERED,
            Measure.PERMANENT,
            Measure.ASSISTANT_NURSE,
            Measure.EXECUTED_OF_FRAME,
            Measure.PLANNED_VISITS_DONE);

    private final Report report;
    private final List<MonthFigures> months;
    private final Say say;

    TrendSection(Report report, Say say) {
        this.report = report;
        this.months = report.months();
        this.say = say;
    }

    /** Nothing where there is one month only and no tertial was reckoned. */
    Optional<Section> findSection(String id) {
        var blocks = new ArrayList<Block>();
        if (months.size() > 1) {
            blocks.add(new Block.Charts(List.of(sums(id)), true));
            blocks.add(Block.Data.folded(sumsTable(id), say.text("trend.sums.fold")));
            blocks.add(new Block.Heading(say.text("trend.indicators"), Tone.PLAIN));
            blocks.add(new Block.Text(say.text("trend.indicators.sentence"), Tone.PLAIN));
            blocks.add(Block.Data.open(sparks(id)));
            blocks.add(Block.Data.appendix(everyMonth(id), say.text("trend.months.fold")));
            blocks.add(new Block.Text(say.text("trend.meaning"), Tone.ASIDE));
        }
        var tertials = report.tertials();
        if (months.size() > 1 && !tertials.isEmpty()) {
            blocks.add(new Block.Heading(say.text("tertial.title"), Tone.PLAIN));
            blocks.add(new Block.Text(tertialSentence(longest(tertials)), Tone.PLAIN));
            blocks.add(Block.Data.open(table(id, tertials)));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(id, say.text("trend.title"), say.text("trend.link"), blocks));
    }

    private Block.Charts.Panel sums(String id) {
        var highest = months.stream()
                .map(month -> BigDecimal.valueOf(month.sums().claimed().ore()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        var scale = new Bars.Scale(highest);
        var bars = new ArrayList<Bars.Bar>();
        for (var month : months) {
            var sums = month.sums();
            var approved = BigDecimal.valueOf(sums.approved().ore());
            var rest = BigDecimal.valueOf(sums.claimed().minus(sums.approved()).ore());
            bars.add(new Bars.Bar(
                    say.value(month.month()),
                    say.sum(sums.approved()),
                    scale.pieces(List.of(approved, rest), "accent", "stripes"),
                    null));
        }
        return new Block.Charts.Panel(
                say.text("trend.sums"),
                say.text("trend.sums.sentence"),
                new Bars(
                        id + "-sums",
                        say.text("trend.sums"),
                        bars.stream()
                                .map(bar -> bar.name() + ": " + bar.value())
                                .collect(Collectors.joining("; ")),
                        bars,
                        List.of(
                                new Bars.Key("accent", say.text("key.approved")),
                                new Bars.Key("stripes", say.text("key.not-approved")))));
    }

    private Table sumsTable(String id) {
        return new Table(
                id + "-sums-table",
                say.text("trend.sums.table"),
                List.of(
                        Head.words(say.text("column.month")),
                        Head.figures(say.text("column.claimed")),
                        Head.figures(say.text("column.approved")),
                        Head.figures(say.text("column.held")),
                        Head.figures(say.text("column.adjusted")),
                        Head.figures(say.text("column.rejected")),
                        Head.figures(say.text("column.not-in-full-percent"))),
                months.stream()
                        .map(month -> {
                            var sums = month.sums();
                            return List.of(
                                    Cell.of(say.value(month.month())),
                                    Cell.of(say.amount(sums.claimed())),
                                    Cell.of(say.amount(sums.approved())),
                                    Cell.of(say.amount(sums.held())),
                                    Cell.of(say.amount(sums.adjusted())),
                                    Cell.of(say.amount(sums.rejected())),
                                    Cell.of(say.bare(new Balance(sums).errorRate())));
                        })
                        .toList());
    }

    private Table sparks(String id) {
        var heads = new ArrayList<Head>();
        heads.add(Head.words(say.text("column.provider")));
        SHOWN.forEach(measure -> heads.add(Head.figures(say.text("column." + measure.key()))));
        heads.add(Head.figures(say.text("column.continuity-mean")));
        heads.add(Head.figures(say.text("column.not-in-full-percent")));
        var rows = new ArrayList<List<Cell>>();
        for (var provider : report.month().providers()) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(say.value(provider.provider())));
            for (var measure : SHOWN) {
                cells.add(cell(provider, figures -> percent(measure, figures.indicators())));
            }
            cells.add(cell(provider, figures -> figures.indicators().continuityMean()));
            cells.add(cell(provider, TrendSection::errorRate));
            rows.add(cells);
        }
        return new Table(id + "-sparks", say.text("trend.sparks.table"), heads, rows);
    }

    private Cell cell(ProviderSummary provider, Function<ProviderSummary, @Nullable BigDecimal> figure) {
        var values = new ArrayList<@Nullable BigDecimal>();
        var words = new ArrayList<String>();
        for (var month : months) {
            var value = month.find(provider.provider().id()).map(figure).orElse(null);
            values.add(value);
            words.add(say.value(month.month()) + " " + say.number(value));
        }
        var known = values.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var lowest = known.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        var highest = known.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        return Cell.with(say.number(values.getLast()), Spark.of(String.join(", ", words), values, lowest, highest));
    }

    private Table everyMonth(String id) {
        var heads = new ArrayList<Head>();
        heads.add(Head.words(say.text("column.provider")));
        heads.add(Head.words(say.text("column.month")));
        heads.add(Head.figures(say.text("column.claimed")));
        heads.add(Head.figures(say.text("column.approved")));
        SHOWN.forEach(measure -> heads.add(Head.figures(say.text("column." + measure.key()))));
        heads.add(Head.figures(say.text("column.continuity-mean")));
        heads.add(Head.figures(say.text("column.not-in-full-percent")));
        var rows = new ArrayList<List<Cell>>();
        for (var provider : report.month().providers()) {
            for (var month : months) {
                month.find(provider.provider().id()).ifPresent(figures -> rows.add(row(month, figures)));
            }
        }
        return new Table(id + "-months", say.text("trend.months.table"), heads, rows);
    }

    private List<Cell> row(MonthFigures month, ProviderSummary figures) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(say.value(figures.provider())));
        cells.add(Cell.of(say.value(month.month())));
        cells.add(Cell.of(say.amount(figures.sums().claimed())));
        cells.add(Cell.of(say.amount(figures.sums().approved())));
        SHOWN.forEach(measure -> cells.add(Cell.of(say.number(percent(measure, figures.indicators())))));
        cells.add(Cell.of(say.number(figures.indicators().continuityMean())));
        cells.add(Cell.of(say.number(errorRate(figures))));
        return cells;
    }

    private static @Nullable BigDecimal percent(Measure measure, Indicators indicators) {
        var ratio = measure.of(indicators);
        return ratio.isDefined() ? ratio.percent() : null;
    }

    private static @Nullable BigDecimal errorRate(ProviderSummary figures) {
        var rate = new Balance(figures.sums()).errorRate();
        return rate.isDefined() ? rate.percent() : null;
    }

    /** That of a provider which had work in most of the months. */
    private static TertialPremium longest(List<TertialPremium> tertials) {
        return tertials.stream()
                .max(Comparator.comparingInt(one -> one.months().size()))
                .orElseThrow();
    }

    private String tertialSentence(TertialPremium longest) {
        var measured = longest.months().stream().map(say::value).collect(Collectors.joining(", "));
        return say.text(longest.isComplete() ? "tertial.whole" : "tertial.part", measured);
    }

    private Table table(String id, List<TertialPremium> tertials) {
        return new Table(
                id + "-tertial",
                say.text("tertial.table"),
                List.of(
                        Head.words(say.text("column.provider")),
                        Head.figures(say.text("column.registered")),
                        Head.figures(say.text("column.permanent")),
                        Head.figures(say.text("column.assistant_nurse")),
                        Head.figures(say.text("column.level")),
                        Head.figures(say.text("column.premium"))),
                tertials.stream().map(this::cells).toList());
    }

    private List<Cell> cells(TertialPremium premium) {
        return List.of(
                Cell.of(say.value(premium.provider())),
                Cell.of(say.bare(premium.registered())),
                Cell.of(say.bare(premium.permanent())),
                Cell.of(say.bare(premium.assistantNurse())),
                Cell.of(premium.level() == 0 ? say.text("level.none") : say.count(premium.level())),
                Cell.of(say.amount(premium.premium())));
    }
}
