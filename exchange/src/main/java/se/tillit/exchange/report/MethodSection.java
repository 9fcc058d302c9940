package se.tillit.exchange.report;

import static se.tillit.exchange.report.Table.Cell;
import static se.tillit.exchange.report.Table.Head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.report.Block.Tone;
import se.tillit.exchange.report.Edition.Section;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;

/** How the month was verified: what did not run, what could not be read, with which parameters, from which files. */
final class MethodSection {

    private static final int MOST_REASONS = 40;

    private final Report report;
    private final Say say;

    MethodSection(Report report, Say say) {
        this.report = report;
        this.say = say;
    }

    Section section(String id) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(say.text("not-run.title"), Tone.PLAIN));
        notRun(id, blocks);
        blocks.add(new Block.Heading(say.text("rejected.title"), Tone.PLAIN));
        rejected(id, blocks);
        blocks.add(new Block.Heading(say.text("parameters.title"), Tone.PLAIN));
        blocks.addAll(new ParameterTables(report.parameters(), say).blocks(id));
        blocks.add(new Block.Heading(say.text("inputs.title"), Tone.PLAIN));
        blocks.add(new Block.Text(say.text("inputs.sentence", report.ruleSet()), Tone.PLAIN));
        blocks.add(Block.Data.appendix(inputs(id), say.text("inputs.fold")));
        return new Section(id, say.text("method.title"), say.text("method.link"), blocks);
    }

    private void notRun(String id, List<Block> blocks) {
        var rows = new ArrayList<List<Cell>>();
        var thresholds = report.parameters().on(report.month().month().first());
        for (var rule : RuleCode.values()) {
            var wanting = report.verification().notRun().get(rule);
            if (wanting != null) {
                var file = wanting.name().toLowerCase(Locale.ROOT) + ".csv";
                rows.add(List.of(
                        Cell.of(say.rule(rule).name()),
                        Cell.of(say.text("not-run.wanting", say.value(wanting), file)),
                        Cell.of(say.rule(rule).question())));
            } else if (rule.hasMode() && thresholds.mode(rule) != Mode.ENFORCE) {
                rows.add(List.of(
                        Cell.of(say.rule(rule).name()),
                        Cell.of(say.text(thresholds.mode(rule) == Mode.OFF ? "not-run.off" : "not-run.shadow")),
                        Cell.of(say.rule(rule).question())));
            }
        }
        if (rows.isEmpty()) {
            blocks.add(new Block.Text(say.text("not-run.none"), Tone.PLAIN));
            return;
        }
        blocks.add(new Block.Text(say.text("not-run.sentence"), Tone.PLAIN));
        blocks.add(Block.Data.open(new Table(
                id + "-not-run",
                say.text("not-run.table"),
                List.of(
                        Head.words(say.text("column.rule")),
                        Head.words(say.text("column.why")),
                        Head.words(say.text("column.unanswered"))),
                rows)));
    }

    private void rejected(String id, List<Block> blocks) {
        var all = report.content().rejectedRows();
        if (all.isEmpty()) {
            blocks.add(new Block.Text(say.text("rejected.none"), Tone.PLAIN));
            return;
        }
        blocks.add(new Block.Text(say.counted("rejected.sentence", all.size()), Tone.PLAIN));
        var groups = report.rejections();
        blocks.add(Block.Data.open(new Table(
                id + "-rejected",
                say.text("rejected.table"),
                List.of(
                        Head.words(say.text("column.file")),
                        Head.words(say.text("column.column")),
                        Head.words(say.text("column.wrong")),
                        Head.figures(say.text("column.rows"))),
                groups.stream().limit(MOST_REASONS).map(this::row).toList())));
        if (groups.size() > MOST_REASONS) {
            blocks.add(new Block.Text(say.counted("rejected.more", groups.size() - MOST_REASONS), Tone.ASIDE));
        }
    }

    private List<Cell> row(List<RejectedRow> group) {
        var first = group.getFirst();
        return List.of(
                Cell.of(first.file()),
                Cell.of(first.column().isEmpty() ? say.text("rejected.whole-row") : first.column()),
                Cell.of(first.text(say.language())),
                Cell.of(say.count(group.size())));
    }

    private Table inputs(String id) {
        return new Table(
                id + "-inputs",
                say.text("inputs.table"),
                List.of(
                        Head.words(say.text("column.file")),
                        Head.figures(say.text("column.bytes")),
                        Head.fingerprint("SHA-256")),
                report.content().files().stream()
                        .map(file ->
                                List.of(Cell.of(file.name()), Cell.of(say.count(file.size())), Cell.of(file.sha256())))
                        .toList());
    }
}
