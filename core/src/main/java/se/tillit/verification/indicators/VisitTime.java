package se.tillit.verification.indicators;

import se.tillit.kernel.Minutes;
import se.tillit.verification.Evidence;
import se.tillit.verification.parameters.Parameters;
import se.tillit.visits.Visit;

/**
 * The time of visits in whole minutes, rounded as decided for the day of each; where contracts have their own rounding,
 * as decided for the contract by which the visit is made.
 */
public final class VisitTime {

    private final Evidence evidence;
    private final Parameters parameters;

    /** Rounds as the parameters say. */
    public VisitTime(Evidence evidence, Parameters parameters) {
        this.evidence = evidence;
        this.parameters = parameters;
    }

    /** The time from check-in to check-out in whole minutes. */
    public Minutes of(Visit visit) {
        var day = visit.day();
        var thresholds = parameters.hasExceptions()
                ? parameters.on(
                        day,
                        evidence.findContract(
                                        visit.provider(), visit.recipient().area(), day)
                                .map(contract -> contract.id())
                                .orElse(null))
                : parameters.on(day);
        return thresholds.minutesOf(visit.time().length());
    }
}
