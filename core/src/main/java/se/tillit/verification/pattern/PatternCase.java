package se.tillit.verification.pattern;

import java.util.List;
import se.tillit.verification.Evidence;
import se.tillit.verification.LineDecision;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.parameters.Thresholds;

/**
 * What a pattern rule may look at.
 *
 * @param evidence what is known of the month
 * @param work the month seen by those who did the work
 * @param decisions what became of every line
 * @param thresholds the parameters in force on the month's first day
 */
public record PatternCase(Evidence evidence, MonthOfWork work, List<LineDecision> decisions, Thresholds thresholds) {}
