package se.tillit.exchange.results.tables;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import se.tillit.exchange.Language;
import se.tillit.exchange.rejections.RejectedRow;

/** {@code rejected-rows.csv}: the rows that could not be taken in. */
public final class RejectedRowTable implements AutoCloseable {

    private static final String[] HEADER = {"file", "line", "column", "value", "reason_code", "reason_sv", "reason_en"};

    private final CsvTable table;

    /** Into the writer, which is closed with the table. */
    public RejectedRowTable(Writer writer, TableUse use) {
        table = new CsvTable(writer, use, HEADER);
    }

    /** Into the file, exactly. */
    public RejectedRowTable(Path file) throws IOException {
        table = new CsvTable(file, HEADER);
    }

    /** Writes a row. */
    public void row(RejectedRow row) {
        table.row(
                table.text(row.file()),
                Long.toString(row.line()),
                table.text(row.column()),
                table.text(row.value()),
                row.reason().code(),
                table.text(row.text(Language.SWEDISH)),
                table.text(row.text(Language.ENGLISH)));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
