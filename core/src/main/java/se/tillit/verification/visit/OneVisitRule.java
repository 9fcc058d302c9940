package se.tillit.verification.visit;

import java.util.Optional;
import java.util.function.Consumer;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.parameters.Thresholds;
import se.tillit.visits.Visit;

/** A visit rule that needs no other visit to judge one. */
interface OneVisitRule extends VisitRule {

    /** What it finds of the visit, with the parameters of the visit's day and contract. */
    Optional<VisitFinding> find(Visit visit, VisitSight sight, Thresholds thresholds);

    /** What it finds of the visit, unless it is off. */
    default void judge(Visit visit, VisitSight sight, Thresholds thresholds, Consumer<VisitFinding> findings) {
        if (thresholds.mode(code()) != Mode.OFF) {
            find(visit, sight, thresholds).ifPresent(findings);
        }
    }

    @Override
    default void judge(Person person, VisitSight sight, Consumer<VisitFinding> findings) {
        for (var work : person.employments()) {
            for (var visit : work.visits()) {
                judge(visit, sight, sight.thresholds(visit), findings);
            }
        }
    }
}
