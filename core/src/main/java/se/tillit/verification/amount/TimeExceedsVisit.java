package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.contracts.Compensation;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineCase;

/**
 * More minutes are claimed than the visit took from check-in to check-out.
 *
 * <p>The visit's minutes are paid. Claiming fewer is no fault.
 */
public final class TimeExceedsVisit implements AmountRule {

    @Override
    public RuleCode code() {
        return RuleCode.TIME_EXCEEDS_VISIT;
    }

    @Override
    public boolean isFor(Compensation paidFor) {
        return paidFor == Compensation.EXECUTED_TIME;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        var done = line.thresholds().minutesOf(line.visit().time().length());
        return soFar.minutes().isMoreThan(done)
                ? Optional.of(new Adjustment(seen(line, soFar), soFar.withMinutes(done)))
                : Optional.empty();
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        var time = line.visit().time();
        return Reason.of(code())
                .with("claimed", soFar.minutes())
                .with("done", line.thresholds().minutesOf(time.length()))
                .with("from", time.from())
                .with("to", time.to());
    }
}
