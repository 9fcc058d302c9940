package se.tillit.kernel;

/**
 * A whole number of minutes, as claimed, granted or counted; negative on a credit note.
 *
 * @param value how many minutes
 */
public record Minutes(long value) implements Comparable<Minutes> {

    /** No minutes. */
    public static final Minutes ZERO = new Minutes(0);

    private static final Minutes[] COMMON = new Minutes[1_441];

    static {
        for (var value = 0; value < COMMON.length; value++) {
            COMMON[value] = new Minutes(value);
        }
    }

    /** So many minutes; the lengths of a day share their objects. */
    public static Minutes of(long value) {
        return value >= 0 && value < COMMON.length ? COMMON[(int) value] : new Minutes(value);
    }

    /** This and that together. */
    public Minutes plus(Minutes other) {
        return of(Math.addExact(value, other.value));
    }

    /** This less that. */
    public Minutes minus(Minutes other) {
        return of(Math.subtractExact(value, other.value));
    }

    /** Whether this is more than that. */
    public boolean isMoreThan(Minutes other) {
        return value > other.value;
    }

    /** Whether there are fewer than none, as on a credit note. */
    public boolean isNegative() {
        return value < 0;
    }

    /** The smaller of the two. */
    public static Minutes lesserOf(Minutes one, Minutes other) {
        return other.value < one.value ? other : one;
    }

    /**
     * This number of minutes times {@code part} / {@code whole}, rounded half up to whole minutes.
     *
     * @param share what part of what whole, for instance 12 days of 31
     */
    public Minutes times(Ratio share) {
        return of(share.timesRoundedHalfUp(value));
    }

    @Override
    public int compareTo(Minutes other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " min";
    }
}
