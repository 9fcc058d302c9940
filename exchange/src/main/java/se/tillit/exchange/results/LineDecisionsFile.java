package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.tillit.exchange.results.tables.LineDecisionRow;
import se.tillit.exchange.results.tables.LineDecisionTable;
import se.tillit.verification.LineDecision;

/** {@code line-decisions.csv}: what becomes of every line, in the order of the decisions. */
final class LineDecisionsFile {

    private LineDecisionsFile() {}

    static void write(List<LineDecision> decisions, Path folder) throws IOException {
        try (var table = new LineDecisionTable(folder.resolve(ResultFile.LINE_DECISIONS.fileName()))) {
            for (var decision : decisions) {
                table.row(LineDecisionRow.of(decision));
            }
        }
    }
}
