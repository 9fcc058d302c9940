package se.tillit.generator.town;

/** Gives out the ids of the files: a letter and a running number, never the same twice. */
public final class Numbers {
    private final int[] given = new int['Z' + 1];

    /** The next id of the series: its letter and at least so many digits. */
    public String next(char series, int digits) {
        return text(series, nextNumber(series), digits);
    }

    /** The next number of the series, where the text is made later. */
    public int nextNumber(char series) {
        given[series]++;
        return given[series];
    }

    /** The letter and the number, with zeros up to so many digits. */
    public static String text(char series, int number, int digits) {
        int width = digits;
        for (long limit = pow(digits); number >= limit; limit *= 10) {
            width++;
        }
        var text = new char[width + 1];
        text[0] = series;
        int rest = number;
        for (int at = width; at > 0; at--) {
            text[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(text);
    }

    private static long pow(int digits) {
        long power = 1;
        for (int count = 0; count < digits; count++) {
            power *= 10;
        }
        return power;
    }
}
