package se.tillit.verification.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.Visit;

/**
 * On the day the criminal-record extract or the introduction was missing, or came later (requirements F9, F11).
 *
 * <p>A deviation to follow up with the provider; a municipality may let it hold the line.
 */
public final class StaffFormalitiesMissing implements OneVisitRule {

    /** What can be missing. */
    public enum Formality {
        /** The extract from the criminal record was shown. */
        BACKGROUND_CHECK,
        /** The introduction was completed. */
        INTRODUCTION
    }

    @Override
    public RuleCode code() {
        return RuleCode.STAFF_FORMALITIES_MISSING;
    }

    @Override
    public Optional<VisitFinding> find(Visit visit, VisitSight sight, Thresholds thresholds) {
        var employment = visit.employment();
        var day = visit.day();
        var checked = isDone(employment.backgroundCheckedOn(), day);
        var introduced = isDone(employment.introducedOn(), day);
        if (checked && introduced) {
            return Optional.empty();
        }
        var missing = new ArrayList<Formality>();
        if (!checked) {
            missing.add(Formality.BACKGROUND_CHECK);
        }
        if (!introduced) {
            missing.add(Formality.INTRODUCTION);
        }
        var reason = Reason.of(code())
                .with("staff", employment.id())
                .with("day", day)
                .with("missing", List.copyOf(missing));
        var effect = thresholds.holds(Parameter.FORMALITIES_HOLD) ? Effect.HOLD : Effect.NONE;
        return Optional.of(
                new VisitFinding(visit, Severity.DEVIATION, thresholds.mode(code()), effect, List.of(), reason));
    }

    private static boolean isDone(@Nullable LocalDate on, LocalDate day) {
        return on != null && !on.isAfter(day);
    }
}
