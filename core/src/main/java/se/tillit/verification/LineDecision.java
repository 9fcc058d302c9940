package se.tillit.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.invoices.InvoiceLine;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.visits.EvidenceGrade;

/**
 * What becomes of one line.
 *
 * @param line the line
 * @param outcome what becomes of it
 * @param approved what is paid now; negative on a credit line
 * @param minutes the minutes that are paid for and drawn on the frame; negative on a credit line
 * @param rules the rules that decided, in order; a finding that changes nothing is not among them
 * @param grade how well its visit is proved; none where there is no such visit
 */
public record LineDecision(
        InvoiceLine line,
        Outcome outcome,
        Money approved,
        Minutes minutes,
        List<RuleCode> rules,
        @Nullable EvidenceGrade grade) {

    /** Copies the rules. */
    public LineDecision {
        rules = List.copyOf(rules);
    }

    /** What was claimed. */
    public Money claimed() {
        return line.amount();
    }
}
