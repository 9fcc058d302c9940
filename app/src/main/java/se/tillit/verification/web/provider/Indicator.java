package se.tillit.verification.web.provider;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Operator;
import se.tillit.exchange.figures.Measure;
import se.tillit.verification.indicators.Indicators;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;

/** The indicators of a provider's month, in the order in which they are shown, with what each is to be seen against. */
enum Indicator {
    REGISTERED(Measure.REGISTERED),
    PERMANENT(Measure.PERMANENT),
    ASSISTANT_NURSE(Measure.ASSISTANT_NURSE),
    SWEDISH_B2(Measure.SWEDISH_B2),
    CONTINUITY_MEAN(null),
    CONTINUITY_MEDIAN(null),
    EXECUTED_OF_FRAME(Measure.EXECUTED_OF_FRAME),
    PLANNED_VISITS_DONE(Measure.PLANNED_VISITS_DONE),
    VOLUME(Measure.VOLUME),
    PLANS_IN_TIME(Measure.PLANS_IN_TIME),
    START_WITHIN_24_HOURS(Measure.START_WITHIN_24_HOURS),
    START_WITHIN_48_HOURS(Measure.START_WITHIN_48_HOURS);

    private final Optional<Measure> measure;

    Indicator(@Nullable Measure measure) {
        this.measure = Optional.ofNullable(measure);
    }

    /** How a figure stands to its target. */
    enum Verdict {
        /** It reaches the target. */
        MET,
        /** It does not. */
        MISSED,
        /** There is no target, no figure, or the target is one to come near. */
        NONE
    }

    /** The indicator with the key, if there is one. */
    static Optional<Indicator> find(String key) {
        return Stream.of(values())
                .filter(indicator -> indicator.key().equals(key))
                .findFirst();
    }

    /** Its name in addresses and message files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a part of a whole, in percent. */
    boolean isPercent() {
        return measure.isPresent();
    }

    /** The figure with one decimal, if there is anything to count. */
    Optional<BigDecimal> find(Indicators figures) {
        return switch (this) {
            case CONTINUITY_MEAN -> Optional.ofNullable(figures.continuityMean());
            case CONTINUITY_MEDIAN -> Optional.ofNullable(figures.continuityMedian());
            default ->
                measure.map(part -> part.of(figures))
                        .filter(ratio -> ratio.isDefined())
                        .map(ratio -> ratio.percent());
        };
    }

    /** Whether there is anything that it is seen against. */
    boolean hasTarget() {
        return this == VOLUME || findLevel().isPresent();
    }

    /** What it is to be seen against: the levels of the quality premium, and the share in the contract. */
    Optional<BigDecimal> findTarget(ProviderSummary provider, Thresholds thresholds) {
        if (this == VOLUME) {
            return Optional.ofNullable(provider.indicators().share());
        }
        return findLevel().map(thresholds::percent);
    }

    private Optional<Parameter> findLevel() {
        return switch (this) {
            case REGISTERED -> Optional.of(Parameter.PREMIUM_REGISTERED);
            case PERMANENT -> Optional.of(Parameter.PREMIUM_PERMANENT);
            case ASSISTANT_NURSE -> Optional.of(Parameter.PREMIUM_NURSES);
            default -> Optional.empty();
        };
    }

    /** How the figure stands to the target, compared exactly. A share is a cap; for the municipality's own, an aim. */
    Verdict verdict(ProviderSummary provider, Thresholds thresholds) {
        var target = findTarget(provider, thresholds).orElse(null);
        var ratio = measure.map(part -> part.of(provider.indicators())).orElse(null);
        if (target == null || ratio == null || !ratio.isDefined()) {
            return Verdict.NONE;
        }
        if (this != VOLUME) {
            return ratio.isAtLeastPercent(target) ? Verdict.MET : Verdict.MISSED;
        }
        if (provider.provider().operator() == Operator.MUNICIPAL) {
            return Verdict.NONE;
        }
        return ratio.isMoreThanPercent(target) ? Verdict.MISSED : Verdict.MET;
    }
}
