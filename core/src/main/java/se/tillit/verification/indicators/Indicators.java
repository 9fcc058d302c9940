package se.tillit.verification.indicators;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.visits.EvidenceGrade;

/**
 * How a provider's care was given in the month. A ratio whose whole is zero has nothing to divide by and is shown
 * empty.
 *
 * @param executed minutes of its visits that start in the month
 * @param byGrade the same minutes by how well they are proved
 * @param registered of the minutes at home, those with both ends registered in the home
 * @param permanent minutes by permanent staff, of all
 * @param assistantNurse minutes by assistant nurses, of all
 * @param swedishB2 minutes by staff with Swedish at B2 or better, of all
 * @param continuityMean mean number of persons that a recipient meets in the first days of the month
 * @param continuityMedian the median of the same
 * @param executedOfFrame executed minutes of the minutes granted and assigned to it
 * @param plannedVisitsDone planned visits done of those due
 * @param volume granted minutes assigned to it of all granted minutes assigned
 * @param share the share in its contracts, beside which the volume stands
 * @param plansInTime plans approved before the first visit, of those needed
 * @param startWithin24Hours assignments with a first visit within 24 hours of the order, of those begun in the month
 * @param startWithin48Hours the same within 48 hours
 * @param premiumLevel level of the quality premium, 0 for none
 * @param premium the premium for the month, an estimate since it is measured per tertial
 */
public record Indicators(
        Minutes executed,
        Map<EvidenceGrade, Minutes> byGrade,
        Ratio registered,
        Ratio permanent,
        Ratio assistantNurse,
        Ratio swedishB2,
        @Nullable BigDecimal continuityMean,
        @Nullable BigDecimal continuityMedian,
        Ratio executedOfFrame,
        Ratio plannedVisitsDone,
        Ratio volume,
        @Nullable BigDecimal share,
        Ratio plansInTime,
        Ratio startWithin24Hours,
        Ratio startWithin48Hours,
        int premiumLevel,
        Money premium) {}
