package se.tillit.exchange.csv;

import java.util.List;

/**
 * What is to be told of a file that was read.
 *
 * @param name its name
 * @param size its bytes
 * @param sha256 their SHA-256, in hexadecimal
 * @param unknownColumns columns of its header that the schema does not know
 * @param nanos how long the reading took
 */
public record FileRead(String name, long size, String sha256, List<String> unknownColumns, long nanos) {

    /** Copies the list. */
    public FileRead {
        unknownColumns = List.copyOf(unknownColumns);
    }
}
