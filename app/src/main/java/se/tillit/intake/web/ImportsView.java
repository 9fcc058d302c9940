package se.tillit.intake.web;

import java.util.List;
import se.tillit.intake.store.ImportState;

/**
 * What was handed over, and what came of it.
 *
 * @param mayImport whether the one who looks may hand over more
 * @param month the month that is filtered for, as in the address; empty where it is none
 * @param monthInWords the same in words
 * @param count how many are shown, in words
 * @param rows the imports, the latest first
 */
public record ImportsView(boolean mayImport, String month, String monthInWords, String count, List<Row> rows) {

    /**
     * One import.
     *
     * @param href its page
     * @param fileName what the sender called the file
     * @param month the month it is for, in words
     * @param state how it stands
     * @param stateInWords the same in words
     * @param result what it did, or why it was refused; empty before it is known
     * @param receivedAt when it came, in words
     * @param account who handed it over
     * @param channel how it came, in words
     */
    public record Row(
            String href,
            String fileName,
            String month,
            ImportState state,
            String stateInWords,
            String result,
            String receivedAt,
            String account,
            String channel) {

        /** The class of its status. */
        public String status() {
            return ImportView.status(state);
        }
    }

    /** Copies the list. */
    public ImportsView {
        rows = List.copyOf(rows);
    }
}
