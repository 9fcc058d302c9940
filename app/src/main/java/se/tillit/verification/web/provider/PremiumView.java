package se.tillit.verification.web.provider;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.Tertial;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.TertialPremium;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.verification.store.sums.ProviderMonth;
import se.tillit.verification.web.Spoken;

/**
 * The quality premium of a month, and of its tertial so far, with how it was reckoned.
 *
 * @param criteria what is asked for and what there is
 * @param month the level of the month and what that makes, in a sentence
 * @param tertial the same for the tertial so far
 */
public record PremiumView(List<Criterion> criteria, String month, String tertial) {

    private static final Messages TEXTS = Messages.beside(PremiumView.class, "provider");

    /**
     * Something that is asked for.
     *
     * @param label what it is
     * @param value what there is
     * @param level what is asked for
     * @param verdict whether that is reached
     * @param kind the colour of that
     */
    public record Criterion(String label, String value, String level, String verdict, String kind) {}

    /** Copies the criteria. */
    public PremiumView {
        criteria = List.copyOf(criteria);
    }

    static PremiumView of(
            SettlementMonth month,
            ProviderSummary provider,
            List<ProviderMonth> months,
            Parameters parameters,
            Language language) {
        var thresholds = parameters.on(month.first());
        var figures = provider.indicators();
        return new PremiumView(
                List.of(
                        criterion(
                                Indicator.REGISTERED,
                                figures.registered(),
                                thresholds.percent(Parameter.PREMIUM_REGISTERED),
                                language),
                        criterion(
                                Indicator.PERMANENT,
                                figures.permanent(),
                                thresholds.percent(Parameter.PREMIUM_PERMANENT),
                                language),
                        criterion(
                                Indicator.ASSISTANT_NURSE,
                                figures.assistantNurse(),
                                thresholds.percent(Parameter.PREMIUM_NURSES),
                                language)),
                month(provider, thresholds, language),
                tertial(month, months, parameters, language));
    }

    private static Criterion criterion(Indicator indicator, Ratio ratio, BigDecimal level, Language language) {
        var spoken = Spoken.in(language);
        var isMet = ratio.isAtLeastPercent(level);
        return new Criterion(
                IndicatorCell.label(indicator, language),
                ratio.isDefined() ? spoken.percent(ratio.percent()) : Spoken.NOTHING,
                TEXTS.text("premium.at-least", language, spoken.percent(level)),
                TEXTS.text(isMet ? "premium.met" : "premium.missed", language),
                isMet ? "good" : "wait");
    }

    private static String month(ProviderSummary provider, Thresholds thresholds, Language language) {
        var spoken = Spoken.in(language);
        var figures = provider.indicators();
        if (figures.premiumLevel() == 0) {
            return TEXTS.text("premium.none", language);
        }
        var perHour =
                thresholds.money(figures.premiumLevel() == 1 ? Parameter.PREMIUM_LEVEL_1 : Parameter.PREMIUM_LEVEL_2);
        return TEXTS.text(
                "premium.reckoned",
                language,
                figures.premiumLevel(),
                spoken.sum(perHour),
                spoken.hours(figures.executed()),
                spoken.sum(figures.premium()));
    }

    private static String tertial(
            SettlementMonth month, List<ProviderMonth> months, Parameters parameters, Language language) {
        var tertial = Tertial.of(month);
        var within = months.stream()
                .filter(one ->
                        Tertial.of(one.month()).equals(tertial) && one.month().compareTo(month) <= 0)
                .collect(Collectors.toMap(ProviderMonth::month, one -> List.of(one.figures())));
        var spoken = Spoken.in(language);
        return TertialPremium.of(within, parameters).stream()
                .map(premium -> TEXTS.text(
                        premium.isComplete() ? "premium.tertial.complete" : "premium.tertial.so-far",
                        language,
                        names(premium.months(), spoken),
                        premium.level() == 0
                                ? TEXTS.text("premium.level.none", language)
                                : TEXTS.text("premium.level", language, premium.level()),
                        spoken.sum(premium.premium())))
                .collect(Collectors.joining(" "));
    }

    private static String names(List<SettlementMonth> months, Spoken spoken) {
        return Stream.of(months.getFirst(), months.getLast())
                .distinct()
                .map(spoken::month)
                .collect(Collectors.joining("–"));
    }
}
