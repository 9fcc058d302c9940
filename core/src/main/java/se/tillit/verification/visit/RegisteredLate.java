package se.tillit.verification.visit;

import java.util.List;
import java.util.Optional;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.Visit;

/**
 * The visit was registered more than 72 hours after it ended; its line is held when the registration also came on a
 * later date than the invoice.
 *
 * <p>A record made long afterwards is weaker evidence, which is a deviation; a record made after the bill is none at
 * all for the bill.
 */
public final class RegisteredLate implements OneVisitRule {

    @Override
    public RuleCode code() {
        return RuleCode.REGISTERED_LATE;
    }

    @Override
    public Optional<VisitFinding> find(Visit visit, VisitSight sight, Thresholds thresholds) {
        var after = new Elapsed(
                Interval.microsOf(visit.registeredAt()) - visit.time().toMicros());
        var limit = thresholds.elapsed(Parameter.LATE_HOURS);
        if (!after.isMoreThan(limit)) {
            return Optional.empty();
        }
        var reason = Reason.of(code())
                .with("ended", visit.time().to())
                .with("registered", visit.registeredAt())
                .with("limit", limit);
        return Optional.of(new VisitFinding(
                visit,
                Severity.DEVIATION,
                thresholds.mode(code()),
                Effect.HOLD_IF_REGISTERED_AFTER_ISSUE,
                List.of(),
                reason));
    }
}
