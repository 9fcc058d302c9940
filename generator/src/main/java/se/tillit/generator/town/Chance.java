package se.tillit.generator.town;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance for one purpose and one thing (a person, a team and day), so that a change in one corner of the town
 * does not shake up all the rest.
 */
public final class Chance {
    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The chance that belongs to the seed, the purpose and the keys, and to nothing else. */
    public static Chance of(long seed, String purpose, long... keys) {
        long mixed = mix(seed);
        for (byte part : purpose.getBytes(StandardCharsets.UTF_8)) {
            mixed = mix(mixed ^ part);
        }
        for (long key : keys) {
            mixed = mix(mixed ^ key);
        }
        return new Chance(mixed);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** True so many times in a hundred. */
    public boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    /** From 0 up to but not including 1. */
    public double unit() {
        return random.nextDouble();
    }

    /** Bell-shaped round 0 with deviation 1, never outside ±3: the sum of twelve even draws. */
    public double bell() {
        double sum = -6;
        for (int draw = 0; draw < 12; draw++) {
            sum += random.nextDouble();
        }
        return Math.clamp(sum, -3, 3);
    }

    /** One of the values. */
    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Puts the values in a random order. */
    public <T> void shuffle(List<T> values) {
        for (int last = values.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T moved = values.get(last);
            values.set(last, values.get(other));
            values.set(other, moved);
        }
    }

    private static long mix(long value) {
        long mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 32);
    }
}
