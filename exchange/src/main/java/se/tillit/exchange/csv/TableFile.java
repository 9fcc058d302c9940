package se.tillit.exchange.csv;

import java.util.function.LongConsumer;

/** A table of a package, wherever it lies and in whatever format: a CSV file, an entry of a zip, a sheet. */
public interface TableFile {

    /** Its name, as it is told to people. */
    String name();

    /** How much there is to read, in bytes; a measure of the work. */
    long size();

    /**
     * Reads the table into the rows. The caller lets them settle which of them stand, when all of their tables are read.
     *
     * @param progress told of every stretch of bytes as it is read
     * @throws UnreadableFile if it cannot be read
     */
    FileRead readInto(Rows<?> rows, LongConsumer progress);
}
