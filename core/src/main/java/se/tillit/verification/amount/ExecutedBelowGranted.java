package se.tillit.verification.amount;

import java.util.Optional;
import se.tillit.contracts.Compensation;
import se.tillit.kernel.Ratio;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.granted.GrantedMonth;
import se.tillit.verification.line.LineCase;
import se.tillit.verification.parameters.Parameter;

/**
 * Granted time is claimed where the executed minutes are below 80 % of the payable ones (requirement G3).
 *
 * <p>The executed minutes are paid: granted time pays for care that goes up and down, not for care that is not given.
 */
public final class ExecutedBelowGranted implements AmountRule {

    @Override
    public RuleCode code() {
        return RuleCode.EXECUTED_BELOW_GRANTED;
    }

    @Override
    public boolean isFor(Compensation paidFor) {
        return paidFor == Compensation.GRANTED_TIME;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        var least = line.thresholds().percent(Parameter.EXECUTED_PERCENT);
        return line.findGranted()
                .filter(granted -> granted.findDecision().isPresent()
                        && shareOf(granted).comparedToPercent(least) < 0
                        && soFar.minutes().isMoreThan(granted.executed()))
                .map(granted -> new Adjustment(seen(line, soFar), soFar.withMinutes(granted.executed())));
    }

    private static Ratio shareOf(GrantedMonth granted) {
        return new Ratio(granted.executed().value(), granted.payableMinutes().value());
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        return line.findGranted()
                .map(granted -> Reason.of(code())
                        .with("minutes", soFar.minutes())
                        .with("executed", granted.executed())
                        .with("payable", granted.payableMinutes())
                        .with("limit", line.thresholds().percent(Parameter.EXECUTED_PERCENT)))
                .orElse(Reason.of(code()).as("not-looked"));
    }
}
