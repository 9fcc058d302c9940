package se.tillit.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of at least one. */
final class WholeOption implements ITypeConverter<Integer> {

    private static final int MOST = 1_000_000;

    @Override
    public Integer convert(String text) {
        try {
            var value = Integer.parseInt(text);
            if (value >= 1 && value <= MOST) {
                return value;
            }
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("wrong-number");
        }
        throw new TypeConversionException("wrong-number");
    }
}
