package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.results.tables.FindingRow;
import se.tillit.exchange.results.tables.FindingTable;
import se.tillit.verification.Finding;

/** {@code findings.csv}: a row for every finding, numbered in their order. */
final class FindingsFile {

    private FindingsFile() {}

    static void write(List<Finding> findings, FindingSentences sentences, Path folder) throws IOException {
        try (var table = new FindingTable(folder.resolve(ResultFile.FINDINGS.fileName()))) {
            var number = 0;
            for (var finding : findings) {
                table.row(FindingRow.of(++number, finding, sentences));
            }
        }
    }
}
