package se.tillit.verification.web.provider;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.store.Run;
import se.tillit.verification.store.sums.MonthSum;
import se.tillit.verification.store.sums.ProviderMonth;
import se.tillit.verification.web.Figure;
import se.tillit.verification.web.Spoken;
import se.tillit.verification.web.SumsRow;
import se.tillit.verification.web.overview.SumsTrend;

/**
 * A provider's figures in words: of the month, beside the one before, and over time.
 *
 * @param run the run of the month
 * @param months the months with figures, the latest first
 * @param language the language
 */
record ProviderFigures(Run run, List<ProviderMonth> months, Language language) {

    private static final Messages TEXTS = Messages.beside(ProviderFigures.class, "provider");

    private ProviderSummary now() {
        return months.getFirst().figures();
    }

    private @Nullable ProviderMonth then() {
        var before = run.month().month().minusMonths(1);
        return months.stream()
                .filter(one -> one.month().month().equals(before))
                .findFirst()
                .orElse(null);
    }

    String before() {
        var then = then();
        return then == null ? "" : spoken().month(then.month());
    }

    String lead() {
        var sums = now().sums();
        if (sums.lines() == 0) {
            return TEXTS.text("lead.nothing", language);
        }
        return TEXTS.text(
                "lead",
                language,
                spoken().count(sums.lines()),
                spoken().sum(sums.claimed()),
                spoken().share(sums.approved(), sums.claimed()));
    }

    List<Figure> sums() {
        return SumsRow.figures(now().sums(), spoken(), key -> TEXTS.text(key, language));
    }

    List<IndicatorCell> indicators() {
        var then = then();
        var thresholds = RunParameters.of(run).on(run.month().first());
        return Stream.of(Indicator.values())
                .map(indicator -> IndicatorCell.of(
                        indicator,
                        now(),
                        then == null ? null : then.figures(),
                        thresholds,
                        IndicatorCell.most(indicator, List.of(now())),
                        language))
                .toList();
    }

    SumsTrend trend() {
        return SumsTrend.of(
                months.stream()
                        .map(one -> new MonthSum(
                                one.month(), one.run(), one.figures().sums()))
                        .toList(),
                now().provider().id(),
                language);
    }

    List<ProviderView.VolumeRow> volumes() {
        return months.reversed().stream().map(this::volume).toList();
    }

    private ProviderView.VolumeRow volume(ProviderMonth month) {
        var figures = month.figures().indicators();
        var share = figures.share();
        return new ProviderView.VolumeRow(
                spoken().monthFirst(month.month()),
                SumsTrend.shortName(month.month(), language),
                spoken().hours(Minutes.of(figures.volume().part())),
                written(figures.volume()),
                figures.volume().isDefined() ? figures.volume().percent().toPlainString() : "",
                share == null ? Spoken.NOTHING : spoken().percent(share),
                share == null ? "" : share.toPlainString(),
                spoken().hours(figures.executed()),
                written(figures.executedOfFrame()));
    }

    private String written(Ratio ratio) {
        return ratio.isDefined() ? spoken().percent(ratio.percent()) : Spoken.NOTHING;
    }

    private Spoken spoken() {
        return Spoken.in(language);
    }
}
