package se.tillit.intake.web;

import java.util.List;

/**
 * Imports as systems see them.
 *
 * @param items the imports, the latest first
 */
public record ImportList(List<ImportAnswer> items) {
    /** Copies the list. */
    public ImportList {
        items = List.copyOf(items);
    }
}
