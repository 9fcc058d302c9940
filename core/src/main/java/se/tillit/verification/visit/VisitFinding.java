package se.tillit.verification.visit;

import java.util.List;
import se.tillit.verification.Mode;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.visits.Visit;

/**
 * What a rule found of one visit.
 *
 * @param visit the visit that it falls on
 * @param severity how grave it is
 * @param mode whether it decides or is only tried out
 * @param effect what it does to the visit's lines, if it decides
 * @param others other visits that are its evidence
 * @param reason why
 */
public record VisitFinding(
        Visit visit, Severity severity, Mode mode, Effect effect, List<Visit> others, Reason reason) {

    /** Copies the list. */
    public VisitFinding {
        others = List.copyOf(others);
    }

    /** The rule that found it. */
    public RuleCode rule() {
        return reason.rule();
    }
}
