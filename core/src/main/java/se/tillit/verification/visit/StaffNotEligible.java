package se.tillit.verification.visit;

import java.util.List;
import java.util.Optional;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.Visit;

/**
 * On the day the one who came was not employed by the visit's provider, had no right to work any more, or had never had
 * the identity verified, or only later (requirement F7).
 *
 * <p>Who comes into a home must be known. It is held, since a paper that was forgotten can be shown afterwards.
 */
public final class StaffNotEligible implements OneVisitRule {

    @Override
    public RuleCode code() {
        return RuleCode.STAFF_NOT_ELIGIBLE;
    }

    @Override
    public Optional<VisitFinding> find(Visit visit, VisitSight sight, Thresholds thresholds) {
        var found = findReason(visit);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var reason = found.get().with("staff", visit.employment().id()).with("day", visit.day());
        return Optional.of(
                new VisitFinding(visit, Severity.SERIOUS, thresholds.mode(code()), Effect.HOLD, List.of(), reason));
    }

    private Optional<Reason> findReason(Visit visit) {
        var employment = visit.employment();
        var day = visit.day();
        if (!visit.isByOwnStaff()) {
            return Optional.of(Reason.of(code()).as("other-employer"));
        }
        if (!employment.employed().covers(day)) {
            return Optional.of(Reason.of(code()).as("not-employed").with("days", employment.employed()));
        }
        var right = employment.rightToWorkUntil();
        if (right != null && right.isBefore(day)) {
            return Optional.of(Reason.of(code()).as("right-to-work").with("until", right));
        }
        var verified = employment.identityVerifiedOn();
        if (verified == null) {
            return Optional.of(Reason.of(code()).as("identity-never"));
        }
        return verified.isAfter(day)
                ? Optional.of(Reason.of(code()).as("identity-later").with("verified", verified))
                : Optional.empty();
    }
}
