package se.tillit.verification.visit;

import java.util.function.Consumer;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.visits.Visit;

/** A rule that reads one person's visits of the month, at all employers, each in its turn. */
public interface VisitRule {

    /** Which rule it is. */
    RuleCode code();

    /** Gives every finding of the person's visits to {@code findings}. */
    void judge(Person person, VisitSight sight, Consumer<VisitFinding> findings);

    /** What it looked at, for the explanation of a visit that it had nothing to say of. */
    default Reason seen(Visit visit, VisitSight sight) {
        return Reason.of(code());
    }

    /** The rule's mode on the visit's day. */
    default Mode modeFor(Visit visit, VisitSight sight) {
        return sight.thresholds(visit).mode(code());
    }
}
