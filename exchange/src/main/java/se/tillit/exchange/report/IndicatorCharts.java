package se.tillit.exchange.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.figures.Measure;
import se.tillit.exchange.report.Block.Charts.Panel;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.EvidenceGrade;

/** A small chart for each indicator, with the providers below each other in the same order everywhere. */
final class IndicatorCharts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<ProviderSummary> providers;
    private final Thresholds thresholds;
    private final Say say;
    private final String id;

    IndicatorCharts(Report report, Say say, String id) {
        this.providers = report.month().providers();
        this.thresholds = report.parameters().on(report.month().month().first());
        this.say = say;
        this.id = id;
    }

    /** Registration, staff and continuity. */
    List<Panel> staff() {
        return List.of(
                withLevel(Measure.REGISTERED, Parameter.PREMIUM_REGISTERED),
                grades(),
                withLevel(Measure.PERMANENT, Parameter.PREMIUM_PERMANENT),
                withLevel(Measure.ASSISTANT_NURSE, Parameter.PREMIUM_NURSES),
                of(Measure.SWEDISH_B2, say.text("measure.swedish_b2.sentence")),
                continuity());
    }

    /** What was granted, planned and begun. */
    List<Panel> work() {
        return List.of(
                of(Measure.EXECUTED_OF_FRAME, say.text("measure.executed_of_frame.sentence")),
                of(
                        Measure.PLANNED_VISITS_DONE,
                        say.text(
                                "measure.planned_visits_done.sentence",
                                say.count(thresholds
                                                .elapsed(Parameter.PLANNED_VISIT_MARGIN)
                                                .micros()
                                        / 60_000_000))),
                volume(),
                of(Measure.PLANS_IN_TIME, say.text("measure.plans_in_time.sentence")),
                starts());
    }

    private Panel withLevel(Measure measure, Parameter level) {
        var percent = thresholds.percent(level);
        var sentence = say.text("measure." + measure.key() + ".sentence") + " "
                + say.text("measure.level", say.value(percent));
        return panel(measure.key(), sentence, new Bars.Scale(HUNDRED), (figures, scale) -> {
            var ratio = measure.of(figures);
            return new Bars.Bar("", say.percent(ratio), filled(ratio, scale, "accent"), scale.at(percent));
        });
    }

    private Panel of(Measure measure, String sentence) {
        var highest = providers.stream()
                .map(provider -> percent(measure.of(provider.indicators())))
                .reduce(HUNDRED, BigDecimal::max);
        return panel(measure.key(), sentence, new Bars.Scale(highest), (figures, scale) -> {
            var ratio = measure.of(figures);
            return new Bars.Bar("", say.percent(ratio), filled(ratio, scale, "accent"), null);
        });
    }

    private Panel grades() {
        var looks = new String[] {"accent", "stripes", "light", "dark"};
        var keys = new ArrayList<Bars.Key>();
        for (var grade : EvidenceGrade.values()) {
            keys.add(new Bars.Key(looks[grade.ordinal()], say.text("key.grade." + grade.name())));
        }
        return panel(
                "grades",
                say.text("measure.grades.sentence"),
                new Bars.Scale(HUNDRED),
                (figures, scale) -> {
                    var shares = new ArrayList<BigDecimal>();
                    for (var grade : EvidenceGrade.values()) {
                        var share = shareOf(figures, grade);
                        shares.add(percent(share));
                    }
                    var best = shareOf(figures, EvidenceGrade.A);
                    return new Bars.Bar(
                            "",
                            best.isDefined() ? say.text("measure.grades.value", say.percent(best)) : Say.NOTHING,
                            scale.pieces(shares, looks),
                            null);
                },
                keys);
    }

    /** The grade's part of the executed minutes. */
    static Ratio shareOf(Indicators figures, EvidenceGrade grade) {
        var minutes = figures.byGrade().get(grade);
        return new Ratio(
                minutes == null ? 0 : minutes.value(), figures.executed().value());
    }

    private Panel continuity() {
        var highest = providers.stream()
                .map(provider -> orZero(provider.indicators().continuityMean()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        var sentence = say.text(
                "measure.continuity.sentence",
                say.count(thresholds.count(Parameter.CONTINUITY_VISITS)),
                say.count(thresholds.count(Parameter.CONTINUITY_DAYS)));
        return panel("continuity", sentence, new Bars.Scale(highest), (figures, scale) -> {
            var mean = figures.continuityMean();
            var median = figures.continuityMedian();
            return new Bars.Bar(
                    "",
                    mean == null
                            ? Say.NOTHING
                            : say.text("measure.continuity.value", say.number(mean), say.number(median)),
                    scale.pieces(List.of(orZero(mean)), "accent"),
                    median == null ? null : scale.at(median));
        });
    }

    private Panel volume() {
        return panel(
                Measure.VOLUME.key(),
                say.text("measure.volume.sentence"),
                new Bars.Scale(HUNDRED),
                (figures, scale) -> {
                    var share = figures.share();
                    var volume = say.percent(figures.volume());
                    return new Bars.Bar(
                            "",
                            share == null ? volume : say.text("measure.volume.value", volume, say.number(share)),
                            filled(figures.volume(), scale, "accent"),
                            share == null ? null : scale.at(share));
                });
    }

    private Panel starts() {
        return panel(
                "starts",
                say.text("measure.starts.sentence"),
                new Bars.Scale(HUNDRED),
                (figures, scale) -> {
                    var day = percent(figures.startWithin24Hours());
                    var twoDays = percent(figures.startWithin48Hours());
                    return new Bars.Bar(
                            "",
                            figures.startWithin24Hours().isDefined()
                                    ? say.text(
                                            "measure.starts.value",
                                            say.bare(figures.startWithin24Hours()),
                                            say.percent(figures.startWithin48Hours()))
                                    : Say.NOTHING,
                            scale.pieces(List.of(day, twoDays.subtract(day)), "accent", "stripes"),
                            null);
                },
                List.of(
                        new Bars.Key("accent", say.text("key.within-24")),
                        new Bars.Key("stripes", say.text("key.within-48"))));
    }

    private Panel panel(
            String name, String sentence, Bars.Scale scale, BiFunction<Indicators, Bars.Scale, Bars.Bar> bar) {
        return panel(name, sentence, scale, bar, List.of());
    }

    private Panel panel(
            String name,
            String sentence,
            Bars.Scale scale,
            BiFunction<Indicators, Bars.Scale, Bars.Bar> bar,
            List<Bars.Key> keys) {
        var bars = new ArrayList<Bars.Bar>();
        for (var provider : providers) {
            var drawn = bar.apply(provider.indicators(), scale);
            bars.add(new Bars.Bar(say.value(provider.provider()), drawn.value(), drawn.pieces(), drawn.mark()));
        }
        var title = say.text("measure." + name);
        var description =
                bars.stream().map(one -> one.name() + ": " + one.value()).collect(Collectors.joining("; "));
        return new Panel(title, sentence, new Bars(id + "-" + name, title, description, bars, keys));
    }

    private static List<Bars.Piece> filled(Ratio ratio, Bars.Scale scale, String look) {
        return scale.pieces(List.of(percent(ratio)), look);
    }

    private static BigDecimal percent(Ratio ratio) {
        return ratio.isDefined() ? ratio.percent() : BigDecimal.ZERO;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
