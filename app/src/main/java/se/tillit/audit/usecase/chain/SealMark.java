package se.tillit.audit.usecase.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What is told of a seal outside the database.
 *
 * @param number the seal's number
 * @param at when it was set
 * @param entries how many entries it closes
 * @param hash its hash
 */
public record SealMark(long number, Instant at, int entries, Digest hash) {

    /** Stands before the first seal. */
    static final SealMark START = new SealMark(0, Instant.EPOCH, 0, Digest.NONE);

    /** The mark as a line of the file: its parts with tabs between. */
    public String line() {
        return "%d\t%s\t%d\t%s".formatted(number, at, entries, hash.hex());
    }

    /** The mark that the line tells, if it tells one. */
    public static Optional<SealMark> find(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != 4 || !Digest.isWellFormed(parts[3])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SealMark(
                    Long.parseLong(parts[0]),
                    Instant.parse(parts[1]),
                    Integer.parseInt(parts[2]),
                    new Digest(parts[3])));
        } catch (NumberFormatException | DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
