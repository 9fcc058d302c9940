package se.tillit.server.web.chart;

import java.math.BigDecimal;
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
        var scale = new Scale(most);
        return new Meter(
                value == null ? List.of() : List.of(new Piece(1, "0%", scale.at(value))),
                target == null ? "" : scale.at(target),
                before == null ? "" : scale.at(before));
    }

    /** Values beside each other that fill the most. */
    public static Meter of(List<BigDecimal> values, BigDecimal most) {
        var pieces = new ArrayList<Piece>();
        var start = BigDecimal.ZERO;
        var scale = new Scale(most);
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index).max(BigDecimal.ZERO);
            if (value.signum() > 0) {
                pieces.add(new Piece(index + 1, scale.at(start), scale.at(value)));
            }
            start = start.add(value);
        }
        return new Meter(pieces, "", "");
    }
}
