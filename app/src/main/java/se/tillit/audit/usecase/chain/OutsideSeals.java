package se.tillit.audit.usecase.chain;

import java.util.Iterator;

/**
 * A file outside the database that tells of seals, in the order in which they were set.
 *
 * @param name what the file is called
 * @param lines what it says, line by line
 */
public record OutsideSeals(String name, Iterator<Line> lines) {

    /** A line of the file. */
    public sealed interface Line {}

    /**
     * A line that tells of a seal.
     *
     * @param mark the seal
     */
    public record Told(SealMark mark) implements Line {}

    /**
     * A line that tells nothing.
     *
     * @param number the line's number in the file, from 1
     */
    public record Unreadable(long number) implements Line {}
}
