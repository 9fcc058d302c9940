package se.tillit.cli.call;

import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.tillit.kernel.SettlementMonth;

/** Reads a month as {@code 2026-10}. */
public final class MonthOption implements ITypeConverter<SettlementMonth> {

    @Override
    public SettlementMonth convert(String text) {
        try {
            return SettlementMonth.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new TypeConversionException("wrong-month");
        }
    }
}
