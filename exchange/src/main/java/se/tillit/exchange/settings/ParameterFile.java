package se.tillit.exchange.settings;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.Language;
import se.tillit.exchange.Messages;
import se.tillit.kernel.DateRange;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.verification.parameters.Parameters;

/**
 * A municipality's parameters as a CSV file: {@code parameter,value,valid_from,valid_to,contract_id,source}.
 *
 * <p>Every row sets a parameter, or the mode of a rule by the rule's code. What is not named has its default; a row
 * without dates is always in force; one with a contract is that contract's exception.
 */
public final class ParameterFile {

    /** The columns, in the order in which a listing has them. */
    public static final List<String> HEADER =
            List.of("parameter", "value", "valid_from", "valid_to", "contract_id", "source");

    private static final String USUAL_NAME = "parameters.csv";
    private static final Messages MESSAGES = Messages.beside(ParameterFile.class, "parameter-file");

    private ParameterFile() {}

    /** What came of reading a file. */
    public sealed interface Reading {
        /** The parameters. */
        record Read(Parameters parameters) implements Reading {}

        /** Why it can't be used: one sentence for each thing that is wrong. */
        record Unreadable(String key, List<String> places) implements Reading {
            /** The sentence in the language. */
            public String text(Language language) {
                return MESSAGES.text(key, language, places.toArray());
            }
        }
    }

    /** Reads the file. */
    public static Reading read(Path file) {
        return read(file.toString(), () -> Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    /** Reads the text of such a file, as {@link #write} makes it. */
    public static Reading read(String csv) {
        return read(USUAL_NAME, () -> new StringReader(csv));
    }

    /**
     * Writes rows as the text of such a file, which has the same rows when it is read. Spaces around a value are not
     * part of it.
     */
    public static String write(List<ParameterRow> rows) {
        var text = new StringWriter();
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(HEADER);
        for (var row : rows) {
            var days = row.validity();
            csv.writeRecord(
                    row.key(),
                    row.value(),
                    days.from().equals(LocalDate.MIN) ? "" : days.from().toString(),
                    days.isOpen() ? "" : days.last().toString(),
                    row.contract(),
                    row.source());
        }
        return text.toString();
    }

    /** Opens what is read. */
    @FunctionalInterface
    private interface Opening {
        Reader open() throws IOException;
    }

    private static Reading read(String name, Opening opening) {
        List<CsvRecord> records;
        try (var rows = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(opening.open())) {
            records = rows.stream().toList();
        } catch (NoSuchFileException missing) {
            return unreadable("no-such-file", name);
        } catch (CharacterCodingException wrong) {
            return unreadable("not-utf-8", name);
        } catch (UncheckedIOException | CsvParseException wrong) {
            return wrong.getCause() instanceof CharacterCodingException
                    ? unreadable("not-utf-8", name)
                    : unreadable("no-csv", name);
        } catch (IOException failure) {
            return unreadable("read-failed", name, String.valueOf(failure.getMessage()));
        }
        return parse(name, records);
    }

    private static Reading parse(String name, List<CsvRecord> records) {
        if (records.isEmpty()) {
            return unreadable("no-header", name, String.join(",", HEADER));
        }
        var header = new ArrayList<>(records.getFirst().getFields());
        header.set(0, header.getFirst().replace("\uFEFF", ""));
        for (var column : List.of("parameter", "value")) {
            if (!header.contains(column)) {
                return unreadable("no-column", name, column, String.join(",", HEADER));
            }
        }
        var rows = new ArrayList<ParameterRow>();
        for (var row : records.subList(1, records.size())) {
            var line = Long.toString(row.getStartingLineNumber());
            if (row.getFieldCount() != header.size()) {
                return unreadable("field-count", name, line);
            }
            try {
                rows.add(rowOf(header, row));
            } catch (DateTimeParseException wrong) {
                return unreadable("wrong-date", name, line, wrong.getParsedString());
            }
            if (rows.getLast().validity().isEmpty()) {
                return unreadable("no-day", name, line);
            }
        }
        var problems = Parameters.problemsOf(rows);
        if (!problems.isEmpty()) {
            var problem = problems.getFirst();
            var row = rows.get(problem.row());
            return unreadable(
                    problem.kind().name(),
                    name,
                    Long.toString(records.get(problem.row() + 1).getStartingLineNumber()),
                    row.key(),
                    row.value());
        }
        return new Reading.Read(Parameters.of(rows));
    }

    private static ParameterRow rowOf(List<String> header, CsvRecord row) {
        var from = field(header, row, "valid_from");
        var to = field(header, row, "valid_to");
        var validity = DateRange.ofClosed(
                from == null ? LocalDate.MIN : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        var value = field(header, row, "value");
        var source = field(header, row, "source");
        return new ParameterRow(
                String.valueOf(field(header, row, "parameter")),
                value == null ? "" : value,
                validity,
                field(header, row, "contract_id"),
                source == null ? "" : source);
    }

    private static @Nullable String field(List<String> header, CsvRecord row, String column) {
        var at = header.indexOf(column);
        var text = at < 0 ? "" : row.getField(at).strip();
        return text.isEmpty() ? null : text;
    }

    private static Reading unreadable(String key, String... places) {
        return new Reading.Unreadable(key, List.of(places));
    }
}
