package se.tillit.exchange.report;

import static se.tillit.exchange.report.Table.Cell;
import static se.tillit.exchange.report.Table.Head;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import se.tillit.exchange.figures.Measure;
import se.tillit.exchange.report.Block.Tone;
import se.tillit.exchange.report.Edition.Section;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.visits.EvidenceGrade;

/** The indicators of the providers side by side, as charts and as tables (J1, J2, G10). */
final class IndicatorSection {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    private static final List<Measure> STAFF =
            List.of(Measure.REGISTERED, Measure.PERMANENT, Measure.ASSISTANT_NURSE, Measure.SWEDISH_B2);
    private static final List<Measure> WORK = List.of(Measure.EXECUTED_OF_FRAME, Measure.PLANNED_VISITS_DONE);
    private static final List<Measure> START =
            List.of(Measure.PLANS_IN_TIME, Measure.START_WITHIN_24_HOURS, Measure.START_WITHIN_48_HOURS);

    private final Report report;
    private final Say say;

    IndicatorSection(Report report, Say say) {
        this.report = report;
        this.say = say;
    }

    Section section(String id) {
        var charts = new IndicatorCharts(report, say, id);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(say.text("indicators.meaning"), Tone.ASIDE));
        blocks.add(new Block.Heading(say.text("indicators.staff"), Tone.PLAIN));
        blocks.add(new Block.Charts(charts.staff(), false));
        blocks.add(Block.Data.folded(staff(id), say.text("indicators.staff.fold")));
        blocks.add(new Block.Heading(say.text("indicators.work"), Tone.PLAIN));
        blocks.add(new Block.Charts(charts.work(), false));
        blocks.add(Block.Data.folded(work(id), say.text("indicators.work.fold")));
        blocks.add(new Block.Heading(say.text("indicators.premium"), Tone.PLAIN));
        blocks.add(new Block.Text(say.text("indicators.premium.meaning"), Tone.PLAIN));
        blocks.add(Block.Data.open(premium(id)));
        return new Section(id, say.text("indicators.title"), say.text("indicators.link"), blocks);
    }

    private Table staff(String id) {
        var heads = new ArrayList<Head>();
        heads.add(Head.words(say.text("column.provider")));
        heads.add(Head.figures(say.text("column.hours")));
        STAFF.forEach(measure -> heads.add(head(measure)));
        for (var grade : EvidenceGrade.values()) {
            heads.add(Head.figures(say.text("column.grade", grade.name())));
        }
        heads.add(Head.figures(say.text("column.continuity-mean")));
        heads.add(Head.figures(say.text("column.continuity-median")));
        return new Table(id + "-staff", say.text("indicators.staff"), heads, rows((figures, cells) -> {
            cells.add(Cell.of(hours(figures)));
            STAFF.forEach(measure -> cells.add(Cell.of(say.bare(measure.of(figures)))));
            for (var grade : EvidenceGrade.values()) {
                cells.add(Cell.of(say.bare(IndicatorCharts.shareOf(figures, grade))));
            }
            cells.add(Cell.of(say.number(figures.continuityMean())));
            cells.add(Cell.of(say.number(figures.continuityMedian())));
        }));
    }

    private Table work(String id) {
        var heads = new ArrayList<Head>();
        heads.add(Head.words(say.text("column.provider")));
        WORK.forEach(measure -> heads.add(head(measure)));
        heads.add(head(Measure.VOLUME));
        heads.add(Head.figures(say.text("column.share")));
        START.forEach(measure -> heads.add(head(measure)));
        return new Table(id + "-work", say.text("indicators.work"), heads, rows((figures, cells) -> {
            WORK.forEach(measure -> cells.add(Cell.of(say.bare(measure.of(figures)))));
            cells.add(Cell.of(say.bare(figures.volume())));
            cells.add(Cell.of(say.number(figures.share())));
            START.forEach(measure -> cells.add(Cell.of(say.bare(measure.of(figures)))));
        }));
    }

    private Table premium(String id) {
        return new Table(
                id + "-premium",
                say.text("indicators.premium.table"),
                List.of(
                        Head.words(say.text("column.provider")),
                        Head.figures(say.text("column.level")),
                        Head.figures(say.text("column.premium"))),
                rows((figures, cells) -> {
                    cells.add(Cell.of(
                            figures.premiumLevel() == 0 ? say.text("level.none") : say.count(figures.premiumLevel())));
                    cells.add(Cell.of(say.amount(figures.premium())));
                }));
    }

    private List<List<Cell>> rows(RowOf row) {
        return report.month().providers().stream()
                .map(provider -> cells(provider, row))
                .toList();
    }

    private List<Cell> cells(ProviderSummary provider, RowOf row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(say.value(provider.provider())));
        row.fill(provider.indicators(), cells);
        return cells;
    }

    private Head head(Measure measure) {
        return Head.figures(say.text("column." + measure.key()));
    }

    private String hours(Indicators figures) {
        return say.number(
                BigDecimal.valueOf(figures.executed().value()).divide(MINUTES_AN_HOUR, 1, RoundingMode.HALF_UP));
    }

    /** Fills a row after the provider's name. */
    private interface RowOf {
        void fill(Indicators figures, List<Cell> cells);
    }
}
