package se.tillit.intake.web;

import java.util.List;

/**
 * The receipt for what was handed over.
 *
 * @param number the delivery's number
 * @param facts what was received, when, from whom, with its checksum
 * @param state how the import stands, in words
 * @param result what it did, or why it was refused
 */
public record ReceiptView(String number, List<ImportView.Fact> facts, String state, String result) {
    /** Copies the list. */
    public ReceiptView {
        facts = List.copyOf(facts);
    }
}
