package se.tillit.exchange.schema;

import java.util.List;

/**
 * Columns that must name a row of another file.
 *
 * @param fields the columns here
 * @param resource the other file's resource
 * @param targets its columns, in the same order
 */
public record ForeignKey(List<String> fields, String resource, List<String> targets) {

    /** Copies the lists. */
    public ForeignKey {
        fields = List.copyOf(fields);
        targets = List.copyOf(targets);
    }
}
