package se.tillit.generator.country;

import java.time.YearMonth;
import se.tillit.generator.GeneratorOptions;

/**
 * Which country to generate. The same options give the same bytes, whatever the number of threads.
 *
 * @param municipalities how many, at least 1
 * @param each what each of them is generated with; its recipients and seed are drawn anew for every municipality
 * @param largest no municipality has more recipients; for those who cannot wait for a true country
 */
public record CountryOptions(int municipalities, GeneratorOptions each, int largest) {

    /** Municipalities of true sizes. */
    public CountryOptions(int municipalities, GeneratorOptions each) {
        this(municipalities, each, Integer.MAX_VALUE);
    }

    public CountryOptions {
        if (municipalities < 1 || municipalities > 10_000 || largest < 1) {
            throw new IllegalArgumentException(
                    "1 to 10,000 municipalities of at least one recipient, not %d.".formatted(municipalities));
        }
    }

    /** Municipalities in which everyone is honest and careful, also those who work in two of them. */
    public static CountryOptions honest(YearMonth from, int months, int municipalities, long seed) {
        return new CountryOptions(municipalities, GeneratorOptions.honest(from, months, 1, seed));
    }

    /** The same with no municipality larger than so. */
    public CountryOptions within(int recipients) {
        return new CountryOptions(municipalities, each, recipients);
    }
}
