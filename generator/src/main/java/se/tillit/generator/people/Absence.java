package se.tillit.generator.people;

/** A time when the recipient was not at home; without an end it has {@link #STILL}. */
public record Absence(String id, String kind, long start, long end) {
    /** The end of an absence that goes on. */
    public static final long STILL = Long.MAX_VALUE;

    /** Whether the two have time in common. */
    public boolean overlaps(long from, long to) {
        return from < end && start < to;
    }
}
