package se.tillit.exchange.figures;

import java.util.Locale;
import java.util.function.Function;
import se.tillit.kernel.Ratio;
import se.tillit.verification.indicators.Indicators;

/** The indicators that are a part of a whole, in the order in which they are shown (J1, J2). */
public enum Measure {
    /** Minutes at home with both ends registered in the home. */
    REGISTERED(Indicators::registered),
    /** Executed minutes by permanent staff. */
    PERMANENT(Indicators::permanent),
    /** Executed minutes by assistant nurses. */
    ASSISTANT_NURSE(Indicators::assistantNurse),
    /** Executed minutes by staff with Swedish at B2 or better. */
    SWEDISH_B2(Indicators::swedishB2),
    /** Executed minutes of the granted and assigned ones. */
    EXECUTED_OF_FRAME(Indicators::executedOfFrame),
    /** Planned visits done. */
    PLANNED_VISITS_DONE(Indicators::plannedVisitsDone),
    /** The provider's part of all granted minutes. */
    VOLUME(Indicators::volume),
    /** Plans approved before the first visit. */
    PLANS_IN_TIME(Indicators::plansInTime),
    /** Assignments begun within 24 hours of the order. */
    START_WITHIN_24_HOURS(Indicators::startWithin24Hours),
    /** Assignments begun within 48 hours of the order. */
    START_WITHIN_48_HOURS(Indicators::startWithin48Hours);

    private final Function<Indicators, Ratio> ratio;

    Measure(Function<Indicators, Ratio> ratio) {
        this.ratio = ratio;
    }

    /** The measure among a provider's indicators. */
    public Ratio of(Indicators indicators) {
        return ratio.apply(indicators);
    }

    /** Its name in {@code summary.json}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
