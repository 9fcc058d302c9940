package se.tillit.verification.indicators;

import java.math.BigDecimal;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;

/**
 * The quality premium (kvalitetspeng): level 1 for care that is registered in the home and done by permanent staff or by
 * assistant nurses, level 2 for all three. Compared with exact shares, not with rounded percentages.
 */
final class Premium {

    private final Minutes executed;
    private final Ratio registered;
    private final Ratio permanent;
    private final Ratio assistantNurse;
    private final Thresholds thresholds;

    Premium(Minutes executed, Ratio registered, Ratio permanent, Ratio assistantNurse, Thresholds thresholds) {
        this.executed = executed;
        this.registered = registered;
        this.permanent = permanent;
        this.assistantNurse = assistantNurse;
        this.thresholds = thresholds;
    }

    /** 0, 1 or 2. */
    int level() {
        var isRegistered = registered.isAtLeastPercent(thresholds.percent(Parameter.PREMIUM_REGISTERED));
        var isPermanent = permanent.isAtLeastPercent(thresholds.percent(Parameter.PREMIUM_PERMANENT));
        var isByNurses = assistantNurse.isAtLeastPercent(thresholds.percent(Parameter.PREMIUM_NURSES));
        if (!isRegistered || !(isPermanent || isByNurses)) {
            return 0;
        }
        return isPermanent && isByNurses ? 2 : 1;
    }

    /** The level's sum per executed hour. */
    Money amount() {
        return switch (level()) {
            case 1 -> perHour(Parameter.PREMIUM_LEVEL_1, executed);
            case 2 -> perHour(Parameter.PREMIUM_LEVEL_2, executed);
            default -> Money.ZERO;
        };
    }

    private Money perHour(Parameter level, Minutes time) {
        return new UnitPrice(BigDecimal.valueOf(thresholds.money(level).ore(), 2)).forTime(time);
    }
}
