package se.tillit.verification.web.provider;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.server.web.chart.Meter;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.verification.web.Spoken;

/**
 * An indicator of one provider, in words.
 *
 * @param label what it is called
 * @param value the figure
 * @param before the figure of the month before
 * @param change how it moved since
 * @param target what it is to be seen against
 * @param verdict whether it reaches that; empty where that is not judged
 * @param kind the colour of the verdict
 * @param meter the figure as a bar, with the target and the month before
 */
public record IndicatorCell(
        String label,
        String value,
        String before,
        String change,
        String target,
        String verdict,
        String kind,
        Meter meter) {

    private static final Messages TEXTS = Messages.beside(IndicatorCell.class, "indicators");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MANY_PERSONS = BigDecimal.valueOf(20);

    /** The indicator of the provider, beside the month before where there is one, on a scale to the most. */
    static IndicatorCell of(
            Indicator indicator,
            ProviderSummary now,
            @Nullable ProviderSummary then,
            Thresholds thresholds,
            BigDecimal most,
            Language language) {
        var spoken = Spoken.in(language);
        var value = indicator.find(now.indicators());
        var before = Optional.ofNullable(then).flatMap(summary -> indicator.find(summary.indicators()));
        var target = indicator.findTarget(now, thresholds);
        var verdict = indicator.verdict(now, thresholds);
        return new IndicatorCell(
                label(indicator, language),
                written(indicator, value, spoken),
                written(indicator, before, spoken),
                value.isPresent() && before.isPresent()
                        ? change(value.get().subtract(before.get()), spoken)
                        : Spoken.NOTHING,
                written(indicator, target, spoken),
                word(indicator, verdict, language),
                verdict == Indicator.Verdict.MISSED ? "wait" : "good",
                Meter.of(value.orElse(null), target.orElse(null), before.orElse(null), most));
    }

    /** The end of the scale: a hundred percent or a score of persons, or the highest there is where that is more. */
    static BigDecimal most(Indicator indicator, Iterable<ProviderSummary> providers) {
        var most = indicator.isPercent() ? HUNDRED : MANY_PERSONS;
        for (var provider : providers) {
            most = most.max(indicator.find(provider.indicators()).orElse(BigDecimal.ZERO));
        }
        return most;
    }

    static String label(Indicator indicator, Language language) {
        return TEXTS.text(indicator.key(), language);
    }

    static String help(Indicator indicator, Language language) {
        return TEXTS.text(indicator.key() + ".help", language);
    }

    private static String written(Indicator indicator, Optional<BigDecimal> value, Spoken spoken) {
        return value.map(number -> indicator.isPercent() ? spoken.percent(number) : spoken.number(number))
                .orElse(Spoken.NOTHING);
    }

    private static String change(BigDecimal difference, Spoken spoken) {
        return difference.signum() > 0 ? "+" + spoken.number(difference) : spoken.number(difference);
    }

    private static String word(Indicator indicator, Indicator.Verdict verdict, Language language) {
        return switch (verdict) {
            case NONE -> "";
            case MET -> TEXTS.text(indicator == Indicator.VOLUME ? "within" : "met", language);
            case MISSED -> TEXTS.text(indicator == Indicator.VOLUME ? "above" : "missed", language);
        };
    }
}
