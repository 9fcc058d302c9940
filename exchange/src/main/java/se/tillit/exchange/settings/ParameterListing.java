package se.tillit.exchange.settings;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;

/** Prints every parameter and the mode of every rule with its default, as a file that can be changed and read back. */
public final class ParameterListing {

    private static final Messages MESSAGES = Messages.beside(ParameterListing.class, "parameters");

    private ParameterListing() {}

    /** Writes the defaults; the column {@code source} says what each is for. */
    public static void write(Writer writer, Language language) {
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(writer);
        csv.writeRecord(ParameterFile.HEADER);
        for (var parameter : Parameter.values()) {
            csv.writeRecord(parameter.key(), parameter.standard(), "", "", "", text(parameter, language));
        }
        for (var rule : RuleCode.values()) {
            if (rule.hasMode()) {
                csv.writeRecord(rule.code(), "enforce", "", "", "", MESSAGES.text("mode", language));
            }
        }
        try {
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the parameter is, in one sentence. */
    public static String text(Parameter parameter, Language language) {
        return MESSAGES.text(parameter.key(), language);
    }
}
