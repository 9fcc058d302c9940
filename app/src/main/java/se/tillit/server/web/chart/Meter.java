package se.tillit.server.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lying bar made up of parts, with marks across it.
 *
 * @param pieces its parts
 * @param target where the target is; empty for none
 * @param before where the figure was before; empty for none
 */
public record Meter(List<Piece> pieces, String target, String before) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A part, in percent of the width.
     *
     * @param series which of the series, from 1
     * @param x where it begins
     * @param width how wide it is
     */
    public record Piece(int series, String x, String width) {}

    /** Copies the parts. */
    public Meter {
        pieces = List.copyOf(pieces);
    }

    /** One value on a scale from nothing to the most, with its target and what it was before. */
    public static Meter of(
            @Nullable BigDecimal value, @Nullable BigDecimal target, @Nullable BigDecimal before, BigDecimal most) {
        return new Meter(
                value == null ? List.of() : List.of(new Piece(1, "0%", place(value, most))),
                target == null ? "" : place(target, most),
                before == null ? "" : place(before, most));
    }

    /** Values beside each other that fill the most. */
    public static Meter of(List<BigDecimal> values, BigDecimal most) {
        var pieces = new ArrayList<Piece>();
        var start = BigDecimal.ZERO;
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index).max(BigDecimal.ZERO);
            if (value.signum() > 0) {
                pieces.add(new Piece(index + 1, place(start, most), place(value, most)));
            }
            start = start.add(value);
        }
        return new Meter(pieces, "", "");
    }

    private static String place(BigDecimal value, BigDecimal most) {
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
