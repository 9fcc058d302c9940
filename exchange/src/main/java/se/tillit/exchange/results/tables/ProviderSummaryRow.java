package se.tillit.exchange.results.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.contracts.Provider;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.indicators.Sums;
import se.tillit.visits.EvidenceGrade;

/**
 * A row of {@code provider-summary.csv}. Figures with decimals have one, and are none where there is nothing to divide by
 * or nothing to tell.
 *
 * @param provider the provider
 * @param sums what it claimed and what became of it
 * @param executed minutes of its visits
 * @param byGrade the same minutes by how well they are proved; a grade that is not there has none
 * @param registered percent registered at both ends in the home
 * @param permanent percent by permanent staff
 * @param assistantNurse percent by assistant nurses
 * @param swedishB2 percent by staff with Swedish at B2 or better
 * @param continuityMean mean number of persons that a recipient meets
 * @param continuityMedian the median of the same
 * @param executedOfFrame percent executed of what is granted
 * @param plannedVisitsDone percent of planned visits done
 * @param volume percent of all granted minutes
 * @param share the share in its contracts
 * @param plansInTime percent of plans in time
 * @param startWithin24Hours percent of assignments begun within 24 hours
 * @param startWithin48Hours percent of assignments begun within 48 hours
 * @param premiumLevel level of the quality premium, 0 for none
 * @param premium the premium for the month
 */
public record ProviderSummaryRow(
        Provider provider,
        Sums sums,
        Minutes executed,
        Map<EvidenceGrade, Minutes> byGrade,
        @Nullable BigDecimal registered,
        @Nullable BigDecimal permanent,
        @Nullable BigDecimal assistantNurse,
        @Nullable BigDecimal swedishB2,
        @Nullable BigDecimal continuityMean,
        @Nullable BigDecimal continuityMedian,
        @Nullable BigDecimal executedOfFrame,
        @Nullable BigDecimal plannedVisitsDone,
        @Nullable BigDecimal volume,
        @Nullable BigDecimal share,
        @Nullable BigDecimal plansInTime,
        @Nullable BigDecimal startWithin24Hours,
        @Nullable BigDecimal startWithin48Hours,
        int premiumLevel,
        Money premium) {

    /** Copies the minutes. */
    public ProviderSummaryRow {
        var copy = new EnumMap<EvidenceGrade, Minutes>(EvidenceGrade.class);
        copy.putAll(byGrade);
        byGrade = copy;
    }

    /** The minutes by how well they are proved. */
    @Override
    public Map<EvidenceGrade, Minutes> byGrade() {
        return Map.copyOf(byGrade);
    }

    /** What the row says of a provider's month. */
    public static ProviderSummaryRow of(ProviderSummary summary) {
        var figures = summary.indicators();
        return new ProviderSummaryRow(
                summary.provider(),
                summary.sums(),
                figures.executed(),
                figures.byGrade(),
                percent(figures.registered()),
                percent(figures.permanent()),
                percent(figures.assistantNurse()),
                percent(figures.swedishB2()),
                oneDecimal(figures.continuityMean()),
                oneDecimal(figures.continuityMedian()),
                percent(figures.executedOfFrame()),
                percent(figures.plannedVisitsDone()),
                percent(figures.volume()),
                oneDecimal(figures.share()),
                percent(figures.plansInTime()),
                percent(figures.startWithin24Hours()),
                percent(figures.startWithin48Hours()),
                figures.premiumLevel(),
                figures.premium());
    }

    private static @Nullable BigDecimal percent(Ratio ratio) {
        return ratio.isDefined() ? ratio.percent() : null;
    }

    private static @Nullable BigDecimal oneDecimal(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(1, RoundingMode.HALF_UP);
    }
}
