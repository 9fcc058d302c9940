package se.tillit.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of threads, 1–256. */
final class ThreadsOption implements ITypeConverter<Integer> {

    private static final int MOST = 256;

    @Override
    public Integer convert(String text) {
        try {
            var threads = Integer.parseInt(text);
            if (threads >= 1 && threads <= MOST) {
                return threads;
            }
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("wrong-threads");
        }
        throw new TypeConversionException("wrong-threads");
    }
}
