package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.Language;
import se.tillit.exchange.rejections.RejectedRow;

/** {@code rejected-rows.csv}: the rows that could not be taken in, in the order given. */
final class RejectedRowsFile {

    private RejectedRowsFile() {}

    static void write(List<RejectedRow> rows, Path folder) throws IOException {
        try (var table = new CsvTable(
                folder,
                ResultFile.REJECTED_ROWS,
                "file",
                "line",
                "column",
                "value",
                "reason_code",
                "reason_sv",
                "reason_en")) {
            for (var row : rows) {
                table.row(
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
