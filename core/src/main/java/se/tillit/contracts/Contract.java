package se.tillit.contracts;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.tillit.areas.Area;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.ProviderId;

/**
 * A provider's contract (avtal) for one area, or for the whole municipality.
 *
 * @param id its identifier
 * @param provider who gives the care
 * @param area the area, or none for the whole municipality
 * @param sharePercent cap on the provider's share of the granted minutes, 0–100 (a target for the municipality's own)
 * @param capacity ceiling of granted minutes a month that the provider has accepted
 * @param compensation what is paid for
 * @param validity the days on which it is in force
 */
public record Contract(
        String id,
        ProviderId provider,
        @Nullable Area area,
        @Nullable BigDecimal sharePercent,
        @Nullable Minutes capacity,
        Compensation compensation,
        DateRange validity) {

    /** Which goes first of several in force: an area's own, then the latest to come into force, then the lowest id. */
    public static final Comparator<Contract> BY_PRECEDENCE = Comparator.comparing(Contract::isForWholeMunicipality)
            .thenComparing(contract -> contract.validity().from(), Comparator.reverseOrder())
            .thenComparing(Contract::id, IdOrder.INSTANCE);

    /** Whether it is for no area in particular. */
    public boolean isForWholeMunicipality() {
        return area == null;
    }

    /** Whether it is for the area, by name or as a part of the whole. */
    public boolean isFor(Area other) {
        return area == null || area.id().equals(other.id());
    }
}
