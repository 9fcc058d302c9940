package se.tillit.exchange.report;

import static se.tillit.exchange.report.Table.Cell;
import static se.tillit.exchange.report.Table.Head;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.tillit.exchange.figures.Reasons;
import se.tillit.exchange.report.Block.Tone;
import se.tillit.exchange.report.Edition.Section;
import se.tillit.verification.Outcome;

/** Why lines were not paid in full, in all and at each provider. */
final class ReasonSection {

    private static final int MOST_BARS = 10;

    private final Report report;
    private final Say say;

    ReasonSection(Report report, Say say) {
        this.report = report;
        this.say = say;
    }

    Section section(String id) {
        var blocks = new ArrayList<Block>();
        if (report.reasons().all().isEmpty()) {
            blocks.add(new Block.Text(say.text("reasons.none"), Tone.GOOD));
        } else {
            blocks.add(new Block.Charts(List.of(panel(id)), true));
            blocks.add(Block.Data.open(table(id)));
            blocks.add(new Block.Text(say.text("reasons.counting"), Tone.ASIDE));
            blocks.add(Block.Data.appendix(byProvider(id), say.text("reasons.by-provider.fold")));
        }
        return new Section(id, say.text("reasons.title"), say.text("reasons.link"), blocks);
    }

    private Block.Charts.Panel panel(String id) {
        var largest = report.reasons().all().stream()
                .sorted((one, other) -> other.sum().compareTo(one.sum()))
                .limit(MOST_BARS)
                .toList();
        var scale = new Bars.Scale(BigDecimal.valueOf(largest.getFirst().sum().ore()));
        var bars = largest.stream()
                .map(row -> new Bars.Bar(
                        say.rule(row.rule()).name(),
                        say.sum(row.sum()),
                        scale.pieces(List.of(BigDecimal.valueOf(row.sum().ore())), look(row.outcome())),
                        null))
                .toList();
        return new Block.Charts.Panel(
                say.text("reasons.chart"),
                say.text("reasons.chart.sentence"),
                new Bars(
                        id + "-chart",
                        say.text("reasons.chart"),
                        largest.stream()
                                .map(row -> "%s, %s: %s"
                                        .formatted(
                                                say.rule(row.rule()).name(), word(row.outcome()), say.sum(row.sum())))
                                .collect(Collectors.joining("; ")),
                        bars,
                        List.of(
                                new Bars.Key("act", say.text("key.held")),
                                new Bars.Key("stripes", say.text("key.adjusted")),
                                new Bars.Key("dark", say.text("key.rejected")))));
    }

    private static String look(Outcome outcome) {
        return switch (outcome) {
            case PAY -> "accent";
            case ADJUST -> "stripes";
            case HOLD -> "act";
            case REJECT -> "dark";
        };
    }

    private Table table(String id) {
        return new Table(
                id + "-table",
                say.text("reasons.table"),
                List.of(
                        Head.words(say.text("column.reason")),
                        Head.words(say.text("column.outcome")),
                        Head.figures(say.text("column.lines")),
                        Head.figures(say.text("column.sum")),
                        Head.figures(say.text("column.also"))),
                report.reasons().all().stream()
                        .map(row -> List.of(
                                Cell.of(say.rule(row.rule()).name()),
                                outcome(row),
                                Cell.of(say.count(row.lines())),
                                Cell.of(say.amount(row.sum())),
                                Cell.of(say.count(row.also()))))
                        .toList());
    }

    private Table byProvider(String id) {
        var rows = new ArrayList<List<Cell>>();
        for (var provider : report.month().providers()) {
            for (var row : report.reasons()
                    .byProvider()
                    .getOrDefault(provider.provider().id(), List.of())) {
                rows.add(List.of(
                        Cell.of(say.value(provider.provider())),
                        outcome(row),
                        Cell.of(say.rule(row.rule()).name()),
                        Cell.of(say.count(row.lines())),
                        Cell.of(say.amount(row.sum()))));
            }
        }
        return new Table(
                id + "-providers",
                say.text("reasons.by-provider"),
                List.of(
                        Head.words(say.text("column.provider")),
                        Head.words(say.text("column.outcome")),
                        Head.words(say.text("column.reason")),
                        Head.figures(say.text("column.lines")),
                        Head.figures(say.text("column.sum"))),
                rows);
    }

    private Cell outcome(Reasons.Row row) {
        return row.outcome() == Outcome.HOLD
                ? Cell.marked(word(row.outcome()), Tone.ACT)
                : Cell.of(word(row.outcome()));
    }

    private String word(Outcome outcome) {
        return say.value(outcome);
    }
}
