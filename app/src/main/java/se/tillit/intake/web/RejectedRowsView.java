package se.tillit.intake.web;

import java.util.List;

/**
 * The rows of an import that could not be taken in.
 *
 * @param href the page of the import
 * @param fileName what the sender called the file
 * @param count how many there are, in words
 * @param rows those on this page, in the order of the files
 * @param next where the next ones are; empty where there are no more
 * @param tables the tables that have such rows, each with where to fetch them for correction
 */
public record RejectedRowsView(
        String href, String fileName, String count, List<Row> rows, String next, List<Table> tables) {

    /**
     * A row that could not be taken in.
     *
     * @param number its number among them
     * @param file the file that it stood in
     * @param line the line on which it begins
     * @param column the column that is wrong; empty where it is the row as a whole
     * @param value what stands there
     * @param reason why it could not be taken in, in a sentence
     * @param text the row as it came
     */
    public record Row(
            String number, String file, String line, String column, String value, String reason, String text) {}

    /**
     * A table that has such rows.
     *
     * @param name what it is called
     * @param href where they are as a file to correct and send again
     * @param count how many, in words
     */
    public record Table(String name, String href, String count) {}

    /** Copies the lists. */
    public RejectedRowsView {
        rows = List.copyOf(rows);
        tables = List.copyOf(tables);
    }
}
