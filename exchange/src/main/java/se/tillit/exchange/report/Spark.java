package se.tillit.exchange.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small line in a table's cell: how a figure went from month to month.
 *
 * @param title every value, in words
 * @param strokes from month to month; none over a month without a value
 * @param last where the last value lies
 */
record Spark(String title, List<Stroke> strokes, @Nullable Point last) {

    private static final BigDecimal LOWEST = BigDecimal.valueOf(88);
    private static final BigDecimal SPAN = BigDecimal.valueOf(76);

    Spark {
        strokes = List.copyOf(strokes);
    }

    /** A point, in percent of the width and height. */
    record Point(String x, String y) {}

    /** A stroke from one point to the next. */
    record Stroke(Point from, Point to) {}

    /** Draws the values, oldest first, between the lowest and the highest. */
    static Spark of(String title, List<@Nullable BigDecimal> values, BigDecimal lowest, BigDecimal highest) {
        var strokes = new ArrayList<Stroke>();
        Point before = null;
        Point last = null;
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            Point point = null;
            if (value != null) {
                point = new Point(x(index, values.size()), y(value, lowest, highest));
                if (before != null) {
                    strokes.add(new Stroke(before, point));
                }
                last = point;
            }
            before = point;
        }
        return new Spark(title, strokes, last);
    }

    private static String x(int index, int count) {
        var place = count < 2
                ? BigDecimal.valueOf(50)
                : BigDecimal.valueOf(6)
                        .add(BigDecimal.valueOf(88L * index)
                                .divide(BigDecimal.valueOf(count - 1L), 1, RoundingMode.HALF_UP));
        return place.toPlainString() + "%";
    }

    private static String y(BigDecimal value, BigDecimal lowest, BigDecimal highest) {
        var range = highest.subtract(lowest);
        var height = range.signum() == 0
                ? SPAN.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP)
                : value.subtract(lowest).multiply(SPAN).divide(range, 1, RoundingMode.HALF_UP);
        return LOWEST.subtract(height).toPlainString() + "%";
    }
}
