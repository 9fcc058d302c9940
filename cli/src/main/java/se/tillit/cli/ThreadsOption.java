package se.tillit.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of threads, 1–256. */
final class ThreadsOption implements ITypeConverter<Integer> {

    private static final int MOST = 256;

    @Override
    public Integer convert(String text) {
        var threads = new WholeOption().convert(text);
        if (threads > MOST) {
            throw new TypeConversionException("wrong-threads");
        }
        return threads;
    }
}
