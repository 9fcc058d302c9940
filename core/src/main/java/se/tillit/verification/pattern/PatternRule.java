package se.tillit.verification.pattern;

import java.util.List;
import se.tillit.verification.Finding;
import se.tillit.verification.RuleCode;

/** A rule that looks for a pattern in a month. It makes findings and changes no line. */
public interface PatternRule {

    /** Which rule it is. */
    RuleCode code();

    /** Its findings, in any order. */
    List<Finding> judge(PatternCase month);
}
