package se.tillit.cli.call;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of at least one. */
public final class WholeOption implements ITypeConverter<Integer> {

    private static final int MOST = 1_000_000;
    private static final int MOST_THREADS = 256;

    @Override
    public Integer convert(String text) {
        return parse(text, MOST, "wrong-number");
    }

    private static int parse(String text, int most, String sentence) {
        try {
            var value = Integer.parseInt(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException(sentence);
        }
        throw new TypeConversionException(sentence);
    }

    /** Reads a number of threads. */
    public static final class Threads implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String text) {
            return parse(text, MOST_THREADS, "wrong-threads");
        }
    }
}
