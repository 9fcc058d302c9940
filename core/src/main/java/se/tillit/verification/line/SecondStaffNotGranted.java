package se.tillit.verification.line;

import java.util.Optional;
import se.tillit.care.Staffing;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * A billed visit by another person of the same provider and service to the same recipient overlaps by more than 5
 * minutes and started earlier (then lower visit id), and the decision grants no double staffing.
 *
 * <p>One of the two is paid. A hand-over with a few minutes in common, and a walk-along that is logged but not billed,
 * are no faults.
 */
public final class SecondStaffNotGranted implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.SECOND_STAFF_NOT_GRANTED;
    }

    @Override
    public Verdict judge(LineCase line) {
        var decision = line.findDecision();
        if (!line.hasVisit() || decision.isEmpty() || decision.get().staffing() == Staffing.DOUBLE) {
            return Verdict.CLEAR;
        }
        var first = findFirst(line);
        if (first.isEmpty()) {
            return Verdict.CLEAR;
        }
        var other = first.get();
        return new Verdict.Reject(Reason.of(code())
                .with("other", other.id())
                .with("overlap", other.time().overlapWith(line.visit().time()))
                .with("decision", decision.get().id()));
    }

    private static Optional<Visit> findFirst(LineCase line) {
        var visit = line.visit();
        var limit = line.thresholds().elapsed(Parameter.SECOND_STAFF_OVERLAP);
        for (var other : line.billed().earlierWithRecipient(visit)) {
            if (other.provider().equals(visit.provider())
                    && other.service() == visit.service()
                    && !other.employment().person().equals(visit.employment().person())
                    && other.time().overlapWith(visit.time()).isMoreThan(limit)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    @Override
    public Reason seen(LineCase line) {
        var isDouble = line.findDecision()
                .filter(decision -> decision.staffing() == Staffing.DOUBLE)
                .isPresent();
        return isDouble ? Reason.of(code()).as("granted") : Reason.of(code());
    }
}
