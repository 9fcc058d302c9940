package se.tillit.verification.visit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.RegistrationMethod;
import se.tillit.visits.Visit;

/**
 * An end of a visit at home was made by tag, and the tag is missing, unknown, or not mounted in this home on the day.
 *
 * <p>A tag proves a presence only where it hangs. The spouse's tag hangs in the same home and is right.
 */
public final class WrongTag implements OneVisitRule {

    @Override
    public RuleCode code() {
        return RuleCode.WRONG_TAG;
    }

    @Override
    public Optional<VisitFinding> find(Visit visit, VisitSight sight, Thresholds thresholds) {
        if (!visit.isAtHome()) {
            return Optional.empty();
        }
        var wrong = findWrong(visit, visit.startMethod(), visit.startTag(), sight);
        if (wrong.isEmpty()) {
            wrong = findWrong(visit, visit.endMethod(), visit.endTag(), sight);
        }
        // Nearly every visit ends here, some million times a month: no function is made for it.
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new VisitFinding(
                        visit, Severity.SERIOUS, thresholds.mode(code()), Effect.HOLD, List.of(), wrong.get()));
    }

    private Optional<Reason> findWrong(
            Visit visit, RegistrationMethod method, @Nullable String read, VisitSight sight) {
        if (method != RegistrationMethod.NFC) {
            return Optional.empty();
        }
        if (read == null) {
            return Optional.of(Reason.of(code()).as("missing").with("day", visit.day()));
        }
        var found = sight.evidence().findTag(read);
        if (found.isEmpty()) {
            return Optional.of(Reason.of(code()).as("unknown").with("tag", read));
        }
        var tag = found.get();
        if (!tag.recipient().sharesHomeWith(visit.recipient())) {
            return Optional.of(Reason.of(code()).as("other-home").with("tag", read));
        }
        return tag.mounted().covers(visit.day())
                ? Optional.empty()
                : Optional.of(Reason.of(code())
                        .as("not-mounted")
                        .with("tag", read)
                        .with("day", visit.day())
                        .with("days", tag.mounted()));
    }

    @Override
    public Reason seen(Visit visit, VisitSight sight) {
        var tag = visit.startTag();
        return tag == null
                ? Reason.of(code()).as("seen-none")
                : Reason.of(code()).with("tag", tag);
    }
}
