package se.tillit.verification.pattern;

import java.util.List;
import se.tillit.verification.Evidence;
import se.tillit.verification.LineDecision;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.indicators.VisitTime;
import se.tillit.verification.parameters.Parameters;
import se.tillit.verification.parameters.Thresholds;

/**
 * What a pattern rule may look at.
 *
 * @param evidence what is known of the month
 * @param work the month seen by those who did the work
 * @param decisions what became of every line
 * @param parameters the municipality's parameters; those of the month's first day decide, but for the rounding of time
 */
public record PatternCase(Evidence evidence, MonthOfWork work, List<LineDecision> decisions, Parameters parameters) {

    /** The parameters in force on the month's first day. */
    public Thresholds thresholds() {
        return parameters.on(evidence.month().first());
    }

    /** The time of visits in minutes, rounded as decided for the day of each. */
    VisitTime visitTime() {
        return new VisitTime(evidence, parameters);
    }
}
