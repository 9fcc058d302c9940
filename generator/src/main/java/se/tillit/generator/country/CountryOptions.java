package se.tillit.generator.country;

import java.time.YearMonth;
import se.tillit.generator.GeneratorOptions;

/**
 * Which country to generate. The same options give the same bytes, whatever the number of threads.
 *
 * @param municipalities how many, at least 1
 * @param each what each of them is generated with; its recipients and seed are drawn anew for every municipality
 */
public record CountryOptions(int municipalities, GeneratorOptions each) {

    public CountryOptions {
        if (municipalities < 1 || municipalities > 10_000) {
            throw new IllegalArgumentException("1 to 10,000 municipalities, not %d.".formatted(municipalities));
        }
    }

    /** Municipalities in which everyone is honest and careful, also those who work in two of them. */
    public static CountryOptions honest(YearMonth from, int months, int municipalities, long seed) {
        return new CountryOptions(municipalities, GeneratorOptions.honest(from, months, 1, seed));
    }
}
