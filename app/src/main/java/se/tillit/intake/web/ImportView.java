package se.tillit.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.intake.store.ImportState;

/**
 * One import.
 *
 * @param href its page
 * @param fileName what the sender called the file
 * @param month its month in words
 * @param state how it stands
 * @param stateInWords the same in words
 * @param summary what it did, does or would do, in sentences
 * @param progress how far it has come; none where it has ended or waits for somebody
 * @param decision what can be decided about it; none where there is nothing to decide
 * @param tables the numbers of each table
 * @param rejected how many rows were rejected, in words; empty where none was
 * @param passedOver tables and files in it that were passed over
 * @param facts what was received: when, from whom, how large, its checksum
 * @param file where the file is as it came
 */
public record ImportView(
        String href,
        String fileName,
        String month,
        ImportState state,
        String stateInWords,
        List<String> summary,
        @Nullable Progress progress,
        @Nullable Decision decision,
        List<Table> tables,
        String rejected,
        List<String> passedOver,
        List<Fact> facts,
        String file) {

    /**
     * How far it has come.
     *
     * @param href where to ask again
     * @param percent 0 to 100
     * @param step what is being done, in words
     */
    public record Progress(String href, int percent, String step) {}

    /**
     * What can be decided.
     *
     * @param shown the numbers that are shown, as they are sent back with the confirmation
     * @param mayDecide whether the one who looks may decide it
     */
    public record Decision(String shown, boolean mayDecide) {}

    /**
     * The numbers of one table.
     *
     * @param name what it is called
     * @param added new rows
     * @param changed rows that say something else now
     * @param withdrawn rows that are no longer there
     * @param unchanged rows that say the same as before
     * @param rejected rows that could not be taken in
     */
    public record Table(
            String name, String added, String changed, String withdrawn, String unchanged, String rejected) {}

    /**
     * A fact about what was received.
     *
     * @param name what it is called
     * @param value what it is
     */
    public record Fact(String name, String value) {}

    /** Copies the lists. */
    public ImportView {
        summary = List.copyOf(summary);
        tables = List.copyOf(tables);
        passedOver = List.copyOf(passedOver);
        facts = List.copyOf(facts);
    }

    /** The class of its status. */
    public String status() {
        return status(state);
    }

    static String status(ImportState state) {
        return switch (state) {
            case ASKED -> "status";
            case PLANNED -> "status status-wait";
            case APPLIED -> "status status-good";
            case UNCHANGED, CANCELLED -> "status";
            case REFUSED -> "status status-act";
        };
    }
}
