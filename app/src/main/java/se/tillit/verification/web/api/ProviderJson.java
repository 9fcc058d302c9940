package se.tillit.verification.web.api;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.ProviderSummary;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A provider's month, as {@code provider-summary.csv} has it. Percentages have one decimal; none where there is nothing
 * to divide by.
 *
 * @param providerId the provider
 * @param name what it is called
 * @param operator municipal, company or nonprofit
 * @param sums what was claimed and what became of it
 * @param minutesExecuted minutes of its visits
 * @param registeredPercent minutes registered in the home
 * @param permanentPercent minutes by permanent staff
 * @param assistantNursePercent minutes by assistant nurses
 * @param swedishB2Percent minutes by staff with Swedish at B2 or better
 * @param continuityMean persons that a recipient meets, on average
 * @param continuityMedian the median of the same
 * @param executedPercentOfFrame executed of granted minutes
 * @param plannedVisitsDonePercent planned visits done
 * @param volumePercent its share of the granted minutes
 * @param sharePercent the share agreed
 * @param plansInTimePercent plans approved in time
 * @param startWithin24hPercent first visits within 24 hours
 * @param startWithin48hPercent first visits within 48 hours
 * @param premiumLevel level of the quality premium
 * @param premiumSek the premium, an estimate
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ProviderJson(
        String providerId,
        String name,
        String operator,
        SumsJson sums,
        long minutesExecuted,
        @Nullable BigDecimal registeredPercent,
        @Nullable BigDecimal permanentPercent,
        @Nullable BigDecimal assistantNursePercent,
        @Nullable BigDecimal swedishB2Percent,
        @Nullable BigDecimal continuityMean,
        @Nullable BigDecimal continuityMedian,
        @Nullable BigDecimal executedPercentOfFrame,
        @Nullable BigDecimal plannedVisitsDonePercent,
        @Nullable BigDecimal volumePercent,
        @Nullable BigDecimal sharePercent,
        @Nullable BigDecimal plansInTimePercent,
        @Nullable BigDecimal startWithin24hPercent,
        @Nullable BigDecimal startWithin48hPercent,
        int premiumLevel,
        BigDecimal premiumSek) {

    static ProviderJson of(ProviderSummary summary) {
        var figures = summary.indicators();
        return new ProviderJson(
                summary.provider().id().value(),
                summary.provider().name(),
                summary.provider().operator().name().toLowerCase(Locale.ROOT),
                SumsJson.of(summary.sums()),
                figures.executed().value(),
                percent(figures.registered()),
                percent(figures.permanent()),
                percent(figures.assistantNurse()),
                percent(figures.swedishB2()),
                figures.continuityMean(),
                figures.continuityMedian(),
                percent(figures.executedOfFrame()),
                percent(figures.plannedVisitsDone()),
                percent(figures.volume()),
                figures.share(),
                percent(figures.plansInTime()),
                percent(figures.startWithin24Hours()),
                percent(figures.startWithin48Hours()),
                figures.premiumLevel(),
                Kronor.of(figures.premium()));
    }

    private static @Nullable BigDecimal percent(Ratio ratio) {
        return ratio.isDefined() ? ratio.percent() : null;
    }
}
