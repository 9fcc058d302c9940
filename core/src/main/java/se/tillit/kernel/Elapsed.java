package se.tillit.kernel;

/**
 * Time that has passed, exact to the microsecond; never rounded before a threshold is compared.
 *
 * @param micros microseconds
 */
public record Elapsed(long micros) implements Comparable<Elapsed> {

    /** No time at all. */
    public static final Elapsed NONE = new Elapsed(0);

    private static final long MICROS_A_SECOND = 1_000_000L;
    private static final long MICROS_A_MINUTE = 60 * MICROS_A_SECOND;

    /** So many whole seconds. */
    public static Elapsed ofSeconds(long seconds) {
        return new Elapsed(Math.multiplyExact(seconds, MICROS_A_SECOND));
    }

    /** So many whole minutes. */
    public static Elapsed ofMinutes(long minutes) {
        return new Elapsed(Math.multiplyExact(minutes, MICROS_A_MINUTE));
    }

    /** So many whole hours. */
    public static Elapsed ofHours(long hours) {
        return ofMinutes(Math.multiplyExact(hours, 60L));
    }

    /** Whether more time than that has passed. */
    public boolean isMoreThan(Elapsed other) {
        return micros > other.micros;
    }

    /** Whether that much time or more has passed. */
    public boolean isAtLeast(Elapsed other) {
        return micros >= other.micros;
    }

    /** This and that together. */
    public Elapsed plus(Elapsed other) {
        return new Elapsed(Math.addExact(micros, other.micros));
    }

    /** This less that. */
    public Elapsed minus(Elapsed other) {
        return new Elapsed(Math.subtractExact(micros, other.micros));
    }

    /** In whole minutes, rounded as the municipality has decided. */
    public Minutes inMinutes(MinuteRounding rounding) {
        return Minutes.of(
                switch (rounding) {
                    case DOWN -> Math.floorDiv(micros, MICROS_A_MINUTE);
                    case NEAREST -> Math.floorDiv(Math.addExact(micros, MICROS_A_MINUTE / 2), MICROS_A_MINUTE);
                    case UP -> Math.ceilDiv(micros, MICROS_A_MINUTE);
                });
    }

    @Override
    public int compareTo(Elapsed other) {
        return Long.compare(micros, other.micros);
    }
}
