package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.rejections.RejectedRow;

/** {@code rejected-rows.csv}: every row that could not be taken in, where it stands, and why. */
final class RejectedRowsFile {

    static final String NAME = "rejected-rows.csv";

    private RejectedRowsFile() {}

    static void write(Path file, List<RejectedRow> rows) throws IOException {
        try (var csv = CsvOut.to(file)) {
            csv.writeRecord("file", "line", "column", "value", "reason_code", "reason_sv", "reason_en");
            for (var row : rows) {
                csv.writeRecord(
                        row.file(),
                        Long.toString(row.line()),
                        row.column(),
                        row.value(),
                        row.reason().code(),
                        row.text(Language.SWEDISH),
                        row.text(Language.ENGLISH));
            }
        }
    }
}
