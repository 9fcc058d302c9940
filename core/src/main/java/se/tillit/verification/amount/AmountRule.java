package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.contracts.Compensation;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineCase;

/** A rule that brings a payable line's minutes or price down: a pure function of the case and the reckoning so far. */
public interface AmountRule {

    /** Which rule it is. */
    RuleCode code();

    /** Whether it looks at lines that are paid for that. */
    boolean isFor(Compensation paidFor);

    /** What it changes, if it fires. */
    Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar);

    /** What it looked at, for the explanation of a line that it had nothing to say of. */
    Reason seen(LineCase line, Reckoning soFar);
}
