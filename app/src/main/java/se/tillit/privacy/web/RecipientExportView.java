package se.tillit.privacy.web;

import java.util.List;

/**
 * The page of exports about one person.
 *
 * @param recipient what was filled in
 * @param why what was filled in
 * @param wrong the fields that are wrong
 */
public record RecipientExportView(String recipient, String why, List<String> wrong) {
    /** Copies the list. */
    public RecipientExportView {
        wrong = List.copyOf(wrong);
    }
}
