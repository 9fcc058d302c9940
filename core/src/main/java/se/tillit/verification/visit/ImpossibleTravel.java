package se.tillit.verification.visit;

import java.util.List;
import java.util.function.Consumer;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.MonthOfWork.Work;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * Between two visits that follow each other, both at home and in homes at least 500 m apart, the way would need more
 * than 90 km/h in the time between them plus 2 minutes for clocks.
 *
 * <p>The distance is the great circle, shorter than any road, so that only what cannot be is found. The later visit is
 * held; from the employment's third in the month it is serious, since clocks no longer explain it.
 */
public final class ImpossibleTravel implements VisitRule {

    private static final double MICROS_AN_HOUR = 3_600_000_000.0;

    @Override
    public RuleCode code() {
        return RuleCode.IMPOSSIBLE_TRAVEL;
    }

    @Override
    public void judge(Person person, VisitSight sight, Consumer<VisitFinding> findings) {
        person.employments().forEach(work -> judge(work, sight, findings));
    }

    private void judge(Work work, VisitSight sight, Consumer<VisitFinding> findings) {
        var count = 0;
        for (var next = 1; next < work.visits().size(); next++) {
            var earlier = work.visits().get(next - 1);
            var later = work.visits().get(next);
            if (modeFor(later, sight) != Mode.OFF && isTooFar(earlier, later, sight)) {
                count++;
                findings.accept(finding(earlier, later, count, sight));
            }
        }
    }

    private static boolean isTooFar(Visit earlier, Visit later, VisitSight sight) {
        if (!earlier.isAtHome()
                || !later.isAtHome()
                || earlier.recipient().home() == null
                || later.recipient().home() == null
                || earlier.recipient().sharesHomeWith(later.recipient())) {
            return false;
        }
        var thresholds = sight.thresholds(later);
        if (earlier.time().overlapWith(later.time()).isMoreThan(thresholds.elapsed(Parameter.TRAVEL_OVERLAP))) {
            return false;
        }
        var kilometres = kilometresBetween(earlier, later);
        if (kilometres * 1000 < thresholds.count(Parameter.TRAVEL_METRES)) {
            return false;
        }
        var micros = microsBetween(earlier, later)
                + thresholds.elapsed(Parameter.TRAVEL_CLOCK).micros();
        return kilometres * MICROS_AN_HOUR > (double) thresholds.count(Parameter.TRAVEL_SPEED) * micros;
    }

    private static long microsBetween(Visit earlier, Visit later) {
        return Math.max(0, later.time().fromMicros() - earlier.time().toMicros());
    }

    private static double kilometresBetween(Visit earlier, Visit later) {
        var from = earlier.recipient().home();
        var to = later.recipient().home();
        return from == null || to == null ? 0 : from.kilometresTo(to);
    }

    private VisitFinding finding(Visit earlier, Visit later, int count, VisitSight sight) {
        var serious = count >= sight.thresholds(later).count(Parameter.TRAVEL_SERIOUS_FROM);
        var reason = Reason.of(code())
                .with("earlier", earlier.id())
                .with("left", earlier.time().to())
                .with("arrived", later.time().from())
                .with("metres", Math.round(kilometresBetween(earlier, later) * 1000))
                .with("speed", sight.thresholds(later).count(Parameter.TRAVEL_SPEED))
                .with("count", count);
        return new VisitFinding(
                later,
                serious ? Severity.SERIOUS : Severity.DEVIATION,
                modeFor(later, sight),
                Effect.HOLD,
                List.of(earlier),
                reason);
    }
}
