package se.tillit.privacy.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.kernel.SwedishTime;
import se.tillit.privacy.usecase.ExportRecipient.RecipientFiles;
import se.tillit.server.web.SafeCells;

/** Everything about a recipient: a table each as CSV for people and as JSON lines for systems, and a readme. */
@Component
class JdbcRecipientFiles implements RecipientFiles {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    JdbcRecipientFiles(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    @Override
    public Optional<Standing> find(String recipient) {
        return jdbc.sql("""
                        select coalesce((select age_group from care.recipient where recipient_id = :id
                                          order by month desc, known_from desc limit 1), '') as age_group,
                               bool_or(protected_identity) as is_protected
                          from care.recipient where recipient_id = :id having count(*) > 0
                        """)
                .param("id", recipient)
                .query((row, number) -> new Standing(row.getString("age_group"), row.getBoolean("is_protected")))
                .optional();
    }

    @Override
    public void write(String recipient, OutputStream target) throws IOException {
        try {
            snapshot.executeWithoutResult(status -> writeAll(recipient, target));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void writeAll(String recipient, OutputStream target) {
        try (var zip = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
            var counts = new LinkedHashMap<RecipientTables.Part, Long>();
            for (var part : RecipientTables.ALL) {
                zip.putNextEntry(new ZipEntry(part.name() + ".csv"));
                counts.put(part, writeCsv(part, recipient, zip));
                zip.closeEntry();
                zip.putNextEntry(new ZipEntry("json/" + part.name() + ".jsonl"));
                writeJson(part, recipient, zip);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("las-mig.txt"));
            zip.write(readme(recipient, counts).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long writeCsv(RecipientTables.Part part, String recipient, OutputStream target) throws IOException {
        var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(writer);
        long rows = jdbc.sql(part.query()).param("id", recipient).query((ResultSet found) -> {
            var columns = found.getMetaData().getColumnCount();
            var names = new String[columns];
            for (var column = 0; column < columns; column++) {
                names[column] = found.getMetaData().getColumnName(column + 1);
            }
            csv.writeRecord(names);
            var count = 0L;
            while (found.next()) {
                var fields = new String[columns];
                for (var column = 0; column < columns; column++) {
                    fields[column] = SafeCells.text(text(found, column + 1));
                }
                csv.writeRecord(fields);
                count++;
            }
            return count;
        });
        writer.flush();
        return rows;
    }

    private void writeJson(RecipientTables.Part part, String recipient, OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        jdbc.sql("select to_jsonb(part)::text from (%s) part".formatted(part.query()))
                .param("id", recipient)
                .query(row -> {
                    try {
                        writer.write(row.getString(1) + "\n");
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                });
        writer.flush();
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private String readme(String recipient, LinkedHashMap<RecipientTables.Part, Long> counts) throws IOException {
        var listed = counts.entrySet().stream()
                .map(part -> "%s.csv – %s: %d rader"
                        .formatted(part.getKey().name(), part.getKey().about(), part.getValue()))
                .collect(Collectors.joining("\n"));
        try (InputStream text = JdbcRecipientFiles.class.getResourceAsStream("las-mig.txt")) {
            if (text == null) {
                throw new IllegalStateException("The readme of the export is not in the program.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{recipient}", recipient)
                    .replace(
                            "{day}",
                            LocalDate.ofInstant(clock.instant(), SwedishTime.ZONE)
                                    .toString())
                    .replace("{files}", listed);
        }
    }
}
