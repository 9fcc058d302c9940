package se.tillit.exchange.figures;

import java.util.List;
import se.tillit.kernel.Money;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SettlementMonth;

/**
 * A provider's quality premium (kvalitetspeng) for a tertial, or for as much of one as has been verified (G10).
 *
 * @param provider the provider
 * @param months the months that it was measured over, in order
 * @param registered of the minutes at home, those with both ends registered in the home
 * @param permanent minutes by permanent staff, of all
 * @param assistantNurse minutes by assistant nurses, of all
 * @param level 0 for none
 * @param sum the premium
 */
public record TertialPremium(
        ProviderId provider,
        List<SettlementMonth> months,
        Ratio registered,
        Ratio permanent,
        Ratio assistantNurse,
        int level,
        Money sum) {

    /** How many months a tertial has. */
    public static final int LENGTH = 4;

    /** Copies the list. */
    public TertialPremium {
        months = List.copyOf(months);
    }

    /** Whether all months of the tertial were measured; otherwise it is still an estimate. */
    public boolean isWhole() {
        return months.size() == LENGTH;
    }
}
