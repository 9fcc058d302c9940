package se.tillit.verification.visit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Visit;

/**
 * An end was entered by hand and no reason is told.
 *
 * <p>Phones run out and tags fall off: by hand is no fault, but it must be said why.
 */
public final class ManualUnexplained implements OneVisitRule {

    @Override
    public RuleCode code() {
        return RuleCode.MANUAL_UNEXPLAINED;
    }

    @Override
    public Optional<VisitFinding> find(Visit visit, VisitSight sight, Thresholds thresholds) {
        var byHand = visit.startMethod() == RegistrationMethod.MANUAL || visit.endMethod() == RegistrationMethod.MANUAL;
        if (!byHand || isExplained(visit.changeReason(), thresholds)) {
            return Optional.empty();
        }
        var reason = Reason.of(code()).with("start", visit.startMethod()).with("end", visit.endMethod());
        return Optional.of(
                new VisitFinding(visit, Severity.DEVIATION, thresholds.mode(code()), Effect.HOLD, List.of(), reason));
    }

    private static boolean isExplained(@Nullable String told, Thresholds thresholds) {
        return told != null
                && !told.isBlank()
                && thresholds.words(Parameter.REASONS_NOT_COUNTING).stream().noneMatch(told.strip()::equalsIgnoreCase);
    }
}
