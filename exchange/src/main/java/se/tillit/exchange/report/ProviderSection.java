package se.tillit.exchange.report;

import static se.tillit.exchange.report.Table.Cell;
import static se.tillit.exchange.report.Table.Head;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.tillit.exchange.figures.Balance;
import se.tillit.exchange.report.Block.Tone;
import se.tillit.exchange.report.Edition.Section;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;

/** What each provider claimed, and what became of it. */
final class ProviderSection {

    private final Report report;
    private final Say say;

    ProviderSection(Report report, Say say) {
        this.report = report;
        this.say = say;
    }

    Section section(String id) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Charts(List.of(panel(id)), true));
        blocks.add(Block.Data.open(table(id)));
        blocks.add(new Block.Text(say.text("providers.error-rate"), Tone.ASIDE));
        return new Section(id, say.text("providers.title"), say.text("providers.link"), blocks);
    }

    private Block.Charts.Panel panel(String id) {
        var highest = report.month().providers().stream()
                .map(provider -> percentOf(provider.sums()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        var scale = new Bars.Scale(highest);
        var bars = report.month().providers().stream()
                .map(provider -> bar(provider, scale))
                .toList();
        var description =
                bars.stream().map(bar -> bar.name() + ": " + bar.value()).collect(Collectors.joining("; "));
        return new Block.Charts.Panel(
                say.text("providers.chart"),
                say.text("providers.chart.sentence"),
                new Bars(
                        id + "-chart",
                        say.text("providers.chart"),
                        description,
                        bars,
                        List.of(
                                new Bars.Key("act", say.text("key.held")),
                                new Bars.Key("stripes", say.text("key.adjusted")),
                                new Bars.Key("dark", say.text("key.rejected")))));
    }

    private static BigDecimal percentOf(Sums sums) {
        var balance = new Balance(sums);
        var share = balance.shareOf(balance.notApproved());
        return share.isDefined() ? share.percent() : BigDecimal.ZERO;
    }

    private Bars.Bar bar(ProviderSummary provider, Bars.Scale scale) {
        var sums = provider.sums();
        var balance = new Balance(sums);
        var pieces = scale.pieces(
                List.of(
                        exact(balance, sums.held().ore()),
                        exact(balance, sums.adjusted().ore()),
                        exact(balance, sums.rejected().ore())),
                "act",
                "stripes",
                "dark");
        return new Bars.Bar(
                say.value(provider.provider()), say.percent(balance.shareOf(balance.notApproved())), pieces, null);
    }

    private static BigDecimal exact(Balance balance, long ore) {
        var claimed = balance.sums().claimed().ore();
        return claimed > 0
                ? BigDecimal.valueOf(ore * 100).divide(BigDecimal.valueOf(claimed), 4, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    private Table table(String id) {
        var heads = List.of(
                Head.words(say.text("column.provider")),
                Head.figures(say.text("column.claimed")),
                Head.figures(say.text("column.approved")),
                Head.figures(say.text("column.held")),
                Head.figures(say.text("column.adjusted")),
                Head.figures(say.text("column.rejected")),
                Head.figures(say.text("column.lines")),
                Head.figures(say.text("column.not-in-full")),
                Head.figures(say.text("column.not-in-full-percent")));
        var rows = report.month().providers().stream()
                .map(provider -> cells(say.value(provider.provider()), provider.sums()))
                .toList();
        return new Table(
                id + "-table",
                say.text("providers.table"),
                heads,
                rows,
                cells(say.text("all-providers"), report.month().sums()));
    }

    private List<Cell> cells(String name, Sums sums) {
        var rate = new Balance(sums).errorRate();
        return List.of(
                Cell.of(name),
                Cell.of(say.amount(sums.claimed())),
                Cell.of(say.amount(sums.approved())),
                Cell.of(say.amount(sums.held())),
                Cell.of(say.amount(sums.adjusted())),
                Cell.of(say.amount(sums.rejected())),
                Cell.of(say.count(sums.lines())),
                Cell.of(say.count(rate.part())),
                Cell.of(say.bare(rate)));
    }
}
