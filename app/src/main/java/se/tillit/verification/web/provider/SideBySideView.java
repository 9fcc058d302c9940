package se.tillit.verification.web.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.server.web.table.ListHead;

/**
 * The providers of a month side by side.
 *
 * @param month the month by name
 * @param before the month that they are compared with; empty where there is none
 * @param choices the ways to look at them: all indicators, or one
 * @param chosen the one indicator that is shown; none for all
 * @param heads what stands above the columns, and sorts by them
 * @param rows the providers
 * @param list how many there are, and the same as files
 */
public record SideBySideView(
        String month,
        String before,
        List<Choice> choices,
        @Nullable Chosen chosen,
        List<Head> heads,
        List<Row> rows,
        ListHead list) {

    /**
     * A way to look at them.
     *
     * @param text what it is called
     * @param href where it is
     * @param isCurrent whether it is shown now
     */
    public record Choice(String text, String href, boolean isCurrent) {}

    /**
     * The one indicator that is shown.
     *
     * @param label what it is called
     * @param help what it says
     */
    public record Chosen(String label, String help) {}

    /**
     * What stands above a column.
     *
     * @param text what it is called
     * @param href the same list in the order of the column
     * @param sorted how it is sorted by this column: ascending, descending or none
     */
    public record Head(String text, String href, String sorted) {}

    /**
     * A provider.
     *
     * @param name what it is called
     * @param href its page
     * @param operator who runs it
     * @param cells its indicators
     */
    public record Row(String name, String href, String operator, List<IndicatorCell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists. */
    public SideBySideView {
        choices = List.copyOf(choices);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }
}
