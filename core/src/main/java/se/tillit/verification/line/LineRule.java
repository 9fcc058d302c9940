package se.tillit.verification.line;

import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/** A rule that says whether a line may be paid: a pure function of the line's case. */
public interface LineRule {

    /** Which rule it is. */
    RuleCode code();

    /** What it says of the line. */
    Verdict judge(LineCase line);

    /** What it looked at, for the explanation of a line that it had nothing to say of. */
    Reason seen(LineCase line);
}
