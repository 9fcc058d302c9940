package se.tillit.verification.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.MonthOfWork.Work;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * The visit overlaps by more than 5 minutes a visit or shift of the same person at another provider (requirement F10).
 *
 * <p>Two employers are no fault, nor are two shifts that meet; being with a recipient of the one while at work for the
 * other is. What the provider is told names neither the other employer nor its recipient.
 */
public final class TwoEmployersAtOnce implements VisitRule {

    @Override
    public RuleCode code() {
        return RuleCode.TWO_EMPLOYERS_AT_ONCE;
    }

    @Override
    public void judge(Person person, VisitSight sight, Consumer<VisitFinding> findings) {
        if (person.employments().size() < 2) {
            return;
        }
        for (var work : person.employments()) {
            var elsewhere = person.employments().stream()
                    .filter(other -> !other.employment()
                            .employer()
                            .equals(work.employment().employer()))
                    .toList();
            if (elsewhere.isEmpty()) {
                continue;
            }
            for (var visit : work.visits()) {
                if (visit.isByOwnStaff() && modeFor(visit, sight) != Mode.OFF) {
                    judge(visit, elsewhere, sight, findings);
                }
            }
        }
    }

    private void judge(Visit visit, List<Work> elsewhere, VisitSight sight, Consumer<VisitFinding> findings) {
        var limit = sight.thresholds(visit).elapsed(Parameter.TWO_EMPLOYERS_OVERLAP);
        var visits = new ArrayList<Visit>(1);
        var longest = Elapsed.NONE;
        var shiftsToo = sight.evidence().has(EvidenceKind.SHIFTS);
        for (var work : elsewhere) {
            for (var other : work.visits()) {
                if (other.isByOwnStaff() && overlap(visit, other.time()).isMoreThan(limit)) {
                    visits.add(other);
                    longest = longerOf(longest, overlap(visit, other.time()));
                }
            }
            if (shiftsToo) {
                for (var shift : work.allShifts()) {
                    if (overlap(visit, shift.time()).isMoreThan(limit)) {
                        longest = longerOf(longest, overlap(visit, shift.time()));
                    }
                }
            }
        }
        if (longest.isMoreThan(Elapsed.NONE)) {
            var reason = Reason.of(code())
                    .as(visits.isEmpty() ? "shift" : "visit")
                    .with("from", visit.time().from())
                    .with("to", visit.time().to())
                    .with("overlap", longest);
            findings.accept(
                    new VisitFinding(visit, Severity.SERIOUS, modeFor(visit, sight), Effect.HOLD, visits, reason));
        }
    }

    private static Elapsed overlap(Visit visit, Interval other) {
        return visit.time().overlapWith(other);
    }

    private static Elapsed longerOf(Elapsed one, Elapsed other) {
        return other.isMoreThan(one) ? other : one;
    }
}
