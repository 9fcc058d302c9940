package se.tillit.server.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * From nothing to the most: where values lie between, in percent of the way.
 *
 * @param most the value at the end
 */
record Scale(BigDecimal most) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where the value lies; at an end where it is less than nothing or more than the most. */
    String at(BigDecimal value) {
        if (most.signum() <= 0) {
            return "0%";
        }
        return value.max(BigDecimal.ZERO)
                        .min(most)
                        .multiply(HUNDRED)
                        .divide(most, 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
