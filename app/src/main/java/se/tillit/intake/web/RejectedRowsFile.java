package se.tillit.intake.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Field;
import se.tillit.exchange.schema.Resource;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.RejectedLine;
import se.tillit.intake.upload.Attachment;
import se.tillit.intake.usecase.Imports;
import se.tillit.server.web.Viewing;
import se.tillit.server.web.Wrong;

/**
 * Rejected rows as CSV. What others wrote is opened in spreadsheets here, so a field that one would take for a formula
 * begins with an apostrophe.
 */
@Component
class RejectedRowsFile {

    private static final int AT_A_TIME = 1_000;
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(?:[.,][0-9]+)?");

    private final Imports imports;

    RejectedRowsFile(Imports imports) {
        this.imports = imports;
    }

    static boolean isTable(String name) {
        return findTable(name).isPresent();
    }

    private static Optional<Resource> findTable(String name) {
        return ExchangeSchema.ALL.stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst();
    }

    /** All of them with the reasons; or those of one table, in the form of that table. */
    void write(Viewing viewing, ImportRecord record, @Nullable String table, HttpServletResponse response)
            throws IOException {
        if (table == null) {
            Attachment.of("rejected-rows-%d.csv".formatted(record.id()), "text/csv;charset=UTF-8")
                    .on(response);
            withReasons(viewing, record, writer(response));
        } else {
            var resource = findTable(table).orElseThrow(() -> Wrong.notHere("table.unknown", table));
            Attachment.of(resource.file(), "text/csv;charset=UTF-8").on(response);
            asTheyCame(viewing, record, resource, writer(response));
        }
    }

    private static Writer writer(HttpServletResponse response) throws IOException {
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    private void withReasons(Viewing viewing, ImportRecord record, Writer target) throws IOException {
        var words = ImportWords.in(viewing.language());
        try (var csv = csv(target)) {
            csv.writeRecord("number", "table", "file", "line", "column", "value", "reason_code", "reason", "row");
            each(
                    viewing,
                    record.id(),
                    row -> csv.writeRecord(
                            Long.toString(row.number()),
                            harmless(row.resource()),
                            harmless(row.file()),
                            Long.toString(row.line()),
                            harmless(row.column()),
                            harmless(row.value()),
                            row.reason(),
                            harmless(words.reason(row)),
                            harmless(row.rowText())));
        }
    }

    private void asTheyCame(Viewing viewing, ImportRecord record, Resource resource, Writer target) throws IOException {
        try (var csv = csv(target)) {
            csv.writeRecord(resource.fields().stream().map(Field::name).toList());
            each(viewing, record.id(), row -> {
                if (row.resource().equals(resource.name()) && !row.rowText().isEmpty()) {
                    csv.writeRecord(fields(row.rowText()).stream()
                            .map(RejectedRowsFile::harmless)
                            .toList());
                }
            });
        }
    }

    private static CsvWriter csv(Writer target) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
    }

    private static List<String> fields(String line) throws IllegalStateException {
        try (var reader = CsvReader.builder().ofCsvRecord(line)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void each(Viewing viewing, long id, Consumer<RejectedLine> use) {
        var after = 0L;
        while (true) {
            var rows = imports.rejectedRows(viewing.who(), id, after, AT_A_TIME);
            rows.forEach(use);
            if (rows.size() < AT_A_TIME) {
                return;
            }
            after = rows.getLast().number();
        }
    }

    /** The text so that no spreadsheet takes it for a formula; a negative number stays one. */
    static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '@', '\t', '\r', '\n', '|' -> "'" + text;
            case '-' -> NUMBER.matcher(text).matches() ? text : "'" + text;
            default -> text;
        };
    }
}
