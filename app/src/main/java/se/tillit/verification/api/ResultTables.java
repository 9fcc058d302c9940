package se.tillit.verification.api;

import java.util.Optional;
import se.tillit.exchange.rejections.RejectedRow;
import se.tillit.exchange.results.tables.FindingRow;
import se.tillit.exchange.results.tables.LineDecisionRow;
import se.tillit.verification.RuleCode;
import se.tillit.verification.store.DecidedLine;
import se.tillit.verification.store.KeptFinding;
import se.tillit.visits.EvidenceGrade;

/** Kept results as rows of the exchange format. */
final class ResultTables {

    private ResultTables() {}

    static LineDecisionRow row(DecidedLine line) {
        return new LineDecisionRow(
                line.line().provider().value(),
                line.line().invoice(),
                line.line().line(),
                line.outcome(),
                line.claimed(),
                line.approved(),
                line.rules().stream()
                        .map(RuleCode::find)
                        .flatMap(Optional::stream)
                        .toList(),
                line.evidence().equals(DecidedLine.NO_VISIT) ? null : EvidenceGrade.valueOf(line.evidence()));
    }

    /** Files never say who someone with protected identity is, whoever asks. */
    static FindingRow row(KeptFinding finding) {
        var provider = finding.provider();
        var recipient = finding.recipient();
        return new FindingRow(
                FindingRow.idOf(finding.number()),
                RuleCode.find(finding.rule()).orElseThrow(),
                finding.severity(),
                provider == null ? null : provider.value(),
                recipient == null ? null : recipient.isProtected() ? RejectedRow.PROTECTED : recipient.id(),
                finding.staff(),
                finding.person(),
                finding.visits(),
                finding.lines(),
                finding.amount(),
                finding.swedish(),
                finding.english());
    }
}
