package se.tillit.exchange.results.tables;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code findings.csv}: a row for every finding, and files with the same columns. */
public final class FindingTable implements AutoCloseable {

    private static final String[] HEADER = {
        "finding_id",
        "rule",
        "severity",
        "provider_id",
        "recipient_id",
        "staff_id",
        "person_key",
        "visit_ids",
        "line_ids",
        "amount_sek",
        "text_sv",
        "text_en"
    };

    private final CsvTable table;

    /** Into the writer, which is closed with the table. */
    public FindingTable(Writer writer, TableUse use) {
        table = new CsvTable(writer, use, HEADER);
    }

    /** Into the file, exactly. */
    public FindingTable(Path file) throws IOException {
        table = new CsvTable(file, HEADER);
    }

    /** Writes a row. */
    public void row(FindingRow row) {
        table.row(
                row.id(),
                row.rule().code(),
                CsvTable.code(row.severity()),
                text(row.provider()),
                text(row.recipient()),
                text(row.staff()),
                text(row.person()),
                table.text(CsvTable.joined(row.visits())),
                table.text(CsvTable.joined(row.lines())),
                table.sum(row.amount()),
                table.text(row.textSv()),
                table.text(row.textEn()));
    }

    private String text(@Nullable String value) {
        return value == null ? "" : table.text(value);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
