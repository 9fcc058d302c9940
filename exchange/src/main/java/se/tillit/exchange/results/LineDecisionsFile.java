package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.visits.EvidenceGrade;

/** {@code line-decisions.csv}: what becomes of every line, in the order of the decisions. */
final class LineDecisionsFile {

    private static final Map<Outcome, String> OUTCOMES =
            Stream.of(Outcome.values()).collect(Collectors.toMap(outcome -> outcome, CsvTable::code));
    private static final Map<EvidenceGrade, String> GRADES =
            Stream.of(EvidenceGrade.values()).collect(Collectors.toMap(grade -> grade, EvidenceGrade::name));

    private LineDecisionsFile() {}

    static void write(List<LineDecision> decisions, Path folder) throws IOException {
        try (var table = new CsvTable(
                folder,
                ResultFile.LINE_DECISIONS,
                "provider_id",
                "invoice_id",
                "line_id",
                "outcome",
                "claimed_sek",
                "approved_sek",
                "rules",
                "evidence")) {
            for (var decision : decisions) {
                var line = decision.line();
                var grade = decision.grade();
                table.row()
                        .writeField(line.invoice().provider().value())
                        .writeField(line.invoice().id())
                        .writeField(line.line())
                        .writeField(OUTCOMES.get(decision.outcome()))
                        .writeField(table.sum(decision.claimed()))
                        .writeField(table.sum(decision.approved()))
                        .writeField(codes(decision.rules()))
                        .writeField(grade == null ? "-" : GRADES.get(grade))
                        .endRecord();
            }
        }
    }

    private static String codes(List<RuleCode> rules) {
        return rules.isEmpty()
                ? ""
                : CsvTable.joined(rules.stream().map(RuleCode::code).toList());
    }
}
