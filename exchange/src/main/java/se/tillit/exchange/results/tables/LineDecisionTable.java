package se.tillit.exchange.results.tables;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.visits.EvidenceGrade;

/** {@code line-decisions.csv}: what becomes of every line. */
public final class LineDecisionTable implements AutoCloseable {

    private static final String[] HEADER = {
        "provider_id", "invoice_id", "line_id", "outcome", "claimed_sek", "approved_sek", "rules", "evidence"
    };
    private static final Map<Outcome, String> OUTCOMES =
            Stream.of(Outcome.values()).collect(Collectors.toMap(outcome -> outcome, CsvTable::code));
    private static final Map<EvidenceGrade, String> GRADES =
            Stream.of(EvidenceGrade.values()).collect(Collectors.toMap(grade -> grade, EvidenceGrade::name));

    private final CsvTable table;

    /** Into the writer, which is closed with the table. */
    public LineDecisionTable(Writer writer, TableUse use) {
        table = new CsvTable(writer, use, HEADER);
    }

    /** Into the file, exactly. */
    public LineDecisionTable(Path file) throws IOException {
        table = new CsvTable(file, HEADER);
    }

    /** Writes a row. */
    public void row(LineDecisionRow row) {
        var grade = row.evidence();
        table.row()
                .writeField(table.text(row.provider()))
                .writeField(table.text(row.invoice()))
                .writeField(table.text(row.line()))
                .writeField(OUTCOMES.get(row.outcome()))
                .writeField(table.sum(row.claimed()))
                .writeField(table.sum(row.approved()))
                .writeField(codes(row.rules()))
                .writeField(grade == null ? "-" : GRADES.get(grade))
                .endRecord();
    }

    private static String codes(List<RuleCode> rules) {
        return rules.isEmpty()
                ? ""
                : CsvTable.joined(rules.stream().map(RuleCode::code).toList());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
