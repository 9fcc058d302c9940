package se.tillit.verification.web.provider;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.indicators.ProviderSummary;
import se.tillit.verification.parameters.Thresholds;

/**
 * Providers of a month beside each other.
 *
 * @param providers the providers, in the order asked for
 * @param shown the indicators that are compared
 * @param thresholds the parameters in force
 * @param before the month that they are compared with; none where that was not verified
 * @param scale the end of each indicator's scale
 */
record Compared(
        List<Provider> providers,
        List<Indicator> shown,
        Thresholds thresholds,
        @Nullable SettlementMonth before,
        Map<Indicator, BigDecimal> scale) {

    /**
     * A provider.
     *
     * @param now its figures
     * @param then those of the month before; none where there are none
     */
    record Provider(ProviderSummary now, @Nullable ProviderSummary then) {}

    Compared {
        providers = List.copyOf(providers);
        shown = List.copyOf(shown);
        scale = Map.copyOf(scale);
    }

    static Compared of(
            List<ProviderSummary> now,
            List<ProviderSummary> then,
            List<Indicator> shown,
            Thresholds thresholds,
            @Nullable SettlementMonth before) {
        var earlier = new HashMap<ProviderId, ProviderSummary>();
        then.forEach(summary -> earlier.put(summary.provider().id(), summary));
        var scale = new EnumMap<Indicator, BigDecimal>(Indicator.class);
        shown.forEach(indicator -> scale.put(indicator, IndicatorCell.most(indicator, now)));
        return new Compared(
                now.stream()
                        .map(summary -> new Provider(
                                summary, earlier.get(summary.provider().id())))
                        .toList(),
                shown,
                thresholds,
                before,
                scale);
    }

    /** The end of the indicator's scale. */
    BigDecimal most(Indicator indicator) {
        return scale.getOrDefault(indicator, BigDecimal.ONE);
    }
}
