package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.results.tables.RejectedRowTable;

/** {@code rejected-rows.csv}: the rows that could not be taken in, in the order given. */
final class RejectedRowsFile {

    private RejectedRowsFile() {}

    static void write(List<RejectedRow> rows, Path folder) throws IOException {
        try (var table = new RejectedRowTable(folder.resolve(ResultFile.REJECTED_ROWS.fileName()))) {
            rows.forEach(table::row);
        }
    }
}
