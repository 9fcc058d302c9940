package se.tillit.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Rejected rows as systems see them.
 *
 * @param items the rows, in the order of the files
 * @param next what to give as {@code after} for the next ones; none where there are no more
 */
public record RejectedRowList(List<Item> items, @Nullable String next) {

    /**
     * A row that could not be taken in.
     *
     * @param number its number among them, counted from 1
     * @param table the table that it was meant for
     * @param file the file that it stood in
     * @param line the line on which it begins; the header is line 1
     * @param column the column that is wrong; empty where it is the row as a whole
     * @param value what stands there
     * @param reasonCode why, as a code of the exchange format
     * @param reason why, in the caller's language
     * @param row the row as it came, as a line of CSV in the order of the schema
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Item(
            long number,
            String table,
            String file,
            long line,
            String column,
            String value,
            String reasonCode,
            String reason,
            String row) {}

    /** Copies the list. */
    public RejectedRowList {
        items = List.copyOf(items);
    }
}
