package se.tillit.verification.web.provider;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.tillit.server.web.Wrong;
import se.tillit.verification.indicators.ProviderSummary;

/**
 * In which order providers stand: by a column of the list, as an address names it. {@code -registered} is the same
 * backwards. Those without a figure come last either way.
 *
 * @param column the name or an indicator's key; empty for the order of the exports
 * @param isDescending whether the highest comes first
 */
record ProviderOrder(String column, boolean isDescending) {

    /** The column of names. */
    static final String NAME = "name";

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /**
     * As the address says.
     *
     * @throws Wrong if there is no such column
     */
    static ProviderOrder of(String text) {
        var isDescending = text.startsWith("-");
        var column = isDescending ? text.substring(1) : text;
        if (!column.isEmpty() && !column.equals(NAME) && Indicator.find(column).isEmpty()) {
            throw Wrong.asked("order.unknown", text);
        }
        return new ProviderOrder(column, isDescending);
    }

    /** As it stands in an address. */
    String text() {
        return isDescending ? "-" + column : column;
    }

    boolean isStandard() {
        return column.isEmpty();
    }

    /** By the column; by the one that is sorted by already, the other way round. Figures begin with the highest. */
    ProviderOrder by(String other) {
        return new ProviderOrder(other, other.equals(column) ? !isDescending : !other.equals(NAME));
    }

    /** How the list is sorted by the column, in the words of {@code aria-sort}. */
    String sorted(String other) {
        if (!other.equals(column)) {
            return "none";
        }
        return isDescending ? "descending" : "ascending";
    }

    List<ProviderSummary> sorted(List<ProviderSummary> providers) {
        if (isStandard()) {
            return providers;
        }
        if (column.equals(NAME)) {
            var collator = Collator.getInstance(SWEDISH);
            Comparator<ProviderSummary> byName = (one, other) ->
                    collator.compare(one.provider().name(), other.provider().name());
            return providers.stream()
                    .sorted(isDescending ? byName.reversed() : byName)
                    .toList();
        }
        var indicator = Indicator.find(column).orElseThrow();
        Comparator<ProviderSummary> byFigure =
                Comparator.comparing(one -> indicator.find(one.indicators()).orElseThrow());
        var order = isDescending ? byFigure.reversed() : byFigure;
        return providers.stream()
                .sorted(Comparator.comparing((ProviderSummary one) ->
                                indicator.find(one.indicators()).isEmpty())
                        .thenComparing((one, other) -> indicator
                                                .find(one.indicators())
                                                .isEmpty()
                                        || indicator.find(other.indicators()).isEmpty()
                                ? 0
                                : order.compare(one, other)))
                .toList();
    }
}
