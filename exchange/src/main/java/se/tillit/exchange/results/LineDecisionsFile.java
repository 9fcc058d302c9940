package se.tillit.exchange.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.tillit.verification.LineDecision;
import se.tillit.verification.RuleCode;

/** {@code line-decisions.csv}: what becomes of every line. */
final class LineDecisionsFile {

    static final String NAME = "line-decisions.csv";

    private LineDecisionsFile() {}

    static void write(Path file, List<LineDecision> decisions) throws IOException {
        try (var csv = CsvOut.to(file)) {
            csv.writeRecord(
                    "provider_id",
                    "invoice_id",
                    "line_id",
                    "outcome",
                    "claimed_sek",
                    "approved_sek",
                    "rules",
                    "evidence");
            for (var decision : decisions) {
                var line = decision.line();
                var grade = decision.grade();
                csv.writeRecord()
                        .writeField(line.provider().value())
                        .writeField(line.invoice().id())
                        .writeField(line.line())
                        .writeField(codeOf(decision))
                        .writeField(decision.claimed().plain())
                        .writeField(decision.approved().plain())
                        .writeField(codes(decision.rules()))
                        .writeField(grade == null ? "-" : grade.name())
                        .endRecord();
            }
        }
    }

    private static String codeOf(LineDecision decision) {
        return switch (decision.outcome()) {
            case PAY -> "pay";
            case ADJUST -> "adjust";
            case HOLD -> "hold";
            case REJECT -> "reject";
        };
    }

    static String codes(List<RuleCode> rules) {
        return switch (rules.size()) {
            case 0 -> "";
            case 1 -> rules.getFirst().code();
            default -> rules.stream().map(RuleCode::code).collect(Collectors.joining(";"));
        };
    }
}
