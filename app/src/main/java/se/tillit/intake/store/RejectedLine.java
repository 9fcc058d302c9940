package se.tillit.intake.store;

/**
 * A row that could not be taken in.
 *
 * @param number its place among the rejected rows of the import, from 1
 * @param resource the table that it was meant for
 * @param file the file that it stood in
 * @param line the line on which it begins; 0 where that is not known
 * @param column the column that is wrong; empty where it is the row as a whole
 * @param value what stands there
 * @param reason why, by the reason's code
 * @param detail what the reason's sentence needs beside that
 * @param rowText the whole row as CSV in the order of the schema, as far as it could be read
 */
public record RejectedLine(
        long number,
        String resource,
        String file,
        long line,
        String column,
        String value,
        String reason,
        String detail,
        String rowText) {}
