package se.tillit.exchange.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bars one below the other, each with its name and its value in words above it. Lengths are percentages of the width, so
 * that the words keep their size however wide the page is.
 *
 * @param id unique on the page
 * @param title what it shows
 * @param description what a reader hears who does not see it: every value
 * @param bars from top to bottom
 * @param keys what the looks of the pieces mean; none where there is one only
 */
record Bars(String id, String title, String description, List<Bar> bars, List<Key> keys) {

    private static final double ROW = 2.7;
    private static final double NAME = 1.15;
    private static final double BAR = 1.55;

    Bars {
        bars = List.copyOf(bars);
        keys = List.copyOf(keys);
    }

    /**
     * One bar.
     *
     * @param name whose it is
     * @param value what it shows, in words
     * @param pieces from left to right
     * @param mark where a line crosses it, in percent of the width; none for no line
     */
    record Bar(
            String name,
            String value,
            List<Piece> pieces,
            @Nullable String mark) {
        /** So many characters fit side by side above a bar on a phone. */
        private static final int ROOM = 36;

        Bar {
            pieces = List.copyOf(pieces);
        }

        /** The name as far as it fits beside the value where the page is narrow. */
        String shortName() {
            var room = ROOM - value.length() - 2;
            return name.length() <= room
                    ? name
                    : name.substring(0, Math.max(1, room - 1)).strip() + "…";
        }
    }

    /** A piece of a bar, in percent of the width. */
    record Piece(String from, String width, String look) {}

    /** What a look means. */
    record Key(String look, String text) {}

    String height() {
        return em(bars.size() * ROW);
    }

    String nameAt(int row) {
        return em(row * ROW + NAME);
    }

    String barAt(int row) {
        return em(row * ROW + BAR);
    }

    String markAt(int row) {
        return em(row * ROW + BAR);
    }

    String markTo(int row) {
        return em(row * ROW + BAR + 1.0);
    }

    private static String em(double value) {
        return String.format(Locale.ROOT, "%.2fem", value);
    }

    /** Lays pieces side by side on a scale. */
    static final class Scale {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private final BigDecimal whole;

        /** A scale on which so much fills the width; what is more is cut off. */
        Scale(BigDecimal whole) {
            this.whole = whole.signum() > 0 ? whole : BigDecimal.ONE;
        }

        String at(BigDecimal value) {
            return percent(value).toPlainString() + "%";
        }

        List<Piece> pieces(List<BigDecimal> values, String... looks) {
            var pieces = new ArrayList<Piece>();
            var from = BigDecimal.ZERO;
            for (var index = 0; index < looks.length; index++) {
                var value = values.get(index).max(BigDecimal.ZERO);
                var start = percent(from);
                var width = percent(from.add(value)).subtract(start);
                if (width.signum() > 0) {
                    pieces.add(new Piece(start.toPlainString() + "%", width.toPlainString() + "%", looks[index]));
                }
                from = from.add(value);
            }
            return pieces;
        }

        private BigDecimal percent(BigDecimal value) {
            return value.multiply(HUNDRED)
                    .divide(whole, 2, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO.setScale(2))
                    .min(HUNDRED.setScale(2));
        }
    }
}
