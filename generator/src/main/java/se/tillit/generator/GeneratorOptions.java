package se.tillit.generator;

import java.time.YearMonth;

/**
 * What to generate. The same options give the same bytes.
 *
 * @param from the first month
 * @param months how many months, at least 1
 * @param recipients how many have care when the first month begins, at least 1
 * @param seed what all chance comes from
 * @param faultPercent about how many lines in a hundred are touched by planted faults; 0 for honest months
 * @param brokenRows whether some rows are unreadable
 */
public record GeneratorOptions(
        YearMonth from, int months, int recipients, long seed, double faultPercent, BrokenRows brokenRows) {

    /** Whether some rows break the schema, so that the lines that need them are held by rule 0. */
    public enum BrokenRows {
        NONE,
        SOME
    }

    public GeneratorOptions {
        if (months < 1 || recipients < 1) {
            throw new IllegalArgumentException("At least one month and one recipient.");
        }
        if (!(faultPercent >= 0 && faultPercent <= 20)) {
            throw new IllegalArgumentException("The share of faults is 0 to 20 percent.");
        }
    }

    /** Months in which everyone is honest and careful. */
    public static GeneratorOptions honest(YearMonth from, int months, int recipients, long seed) {
        return new GeneratorOptions(from, months, recipients, seed, 0, BrokenRows.NONE);
    }

    /** The same with so many faults in a hundred lines. */
    public GeneratorOptions withFaults(double percent) {
        return new GeneratorOptions(from, months, recipients, seed, percent, brokenRows);
    }

    /** The same with some rows that cannot be read. */
    public GeneratorOptions withBrokenRows() {
        return new GeneratorOptions(from, months, recipients, seed, faultPercent, BrokenRows.SOME);
    }
}
