package se.tillit.exchange.results.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.Money;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.visits.EvidenceGrade;

/**
 * A row of {@code line-decisions.csv}.
 *
 * @param provider the supplier's id
 * @param invoice the invoice number
 * @param line the line number
 * @param outcome what becomes of the line
 * @param claimed what was claimed
 * @param approved what is paid now
 * @param rules the rules that decided, in order
 * @param evidence how well its visit is proved; none where there is no such visit
 */
public record LineDecisionRow(
        String provider,
        String invoice,
        String line,
        Outcome outcome,
        Money claimed,
        Money approved,
        List<RuleCode> rules,
        @Nullable EvidenceGrade evidence) {

    /** Copies the rules. */
    public LineDecisionRow {
        rules = List.copyOf(rules);
    }

    /** What the row says of a decision. */
    public static LineDecisionRow of(LineDecision decision) {
        var line = decision.line();
        return new LineDecisionRow(
                line.invoice().provider().value(),
                line.invoice().id(),
                line.line(),
                decision.outcome(),
                decision.claimed(),
                decision.approved(),
                decision.rules(),
                decision.grade());
    }
}
