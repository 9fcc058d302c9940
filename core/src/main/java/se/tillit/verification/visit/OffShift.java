package se.tillit.verification.visit;

import java.util.List;
import java.util.function.Consumer;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * At least 5 minutes of the visit lie outside the employment's shifts in the staff log (personalliggare).
 *
 * <p>The provider may have forgotten to log a shift, so the line is held until it has shown who was at work. It does
 * not run for a provider that has handed in no staff log at all: that is one matter, not thousands.
 */
public final class OffShift implements VisitRule {

    @Override
    public RuleCode code() {
        return RuleCode.OFF_SHIFT;
    }

    @Override
    public void judge(Person person, VisitSight sight, Consumer<VisitFinding> findings) {
        for (var work : person.employments()) {
            if (sight.withoutStaffLog().contains(work.employment().employer())) {
                continue;
            }
            for (var visit : work.visits()) {
                if (!visit.isByOwnStaff()) {
                    continue;
                }
                var thresholds = sight.thresholds(visit);
                if (thresholds.mode(code()) == Mode.OFF) {
                    continue;
                }
                var outside = timeOutside(visit, work.presence());
                if (outside.isAtLeast(thresholds.elapsed(Parameter.OFF_SHIFT_MINUTES))) {
                    findings.accept(new VisitFinding(
                            visit,
                            Severity.DEVIATION,
                            thresholds.mode(code()),
                            Effect.HOLD,
                            List.of(),
                            reason(visit, outside)));
                }
            }
        }
    }

    private static Elapsed timeOutside(Visit visit, List<Interval> presence) {
        var at = firstEndingAfter(presence, visit.time().fromMicros());
        var inside = 0L;
        while (at < presence.size()
                && presence.get(at).fromMicros() < visit.time().toMicros()) {
            inside += visit.time().overlapWith(presence.get(at)).micros();
            at++;
        }
        return visit.time().length().minus(new Elapsed(inside));
    }

    private static int firstEndingAfter(List<Interval> presence, long micros) {
        var low = 0;
        var high = presence.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (presence.get(middle).toMicros() > micros) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Reason reason(Visit visit, Elapsed outside) {
        return Reason.of(code())
                .with("from", visit.time().from())
                .with("to", visit.time().to())
                .with("outside", outside);
    }

    @Override
    public Reason seen(Visit visit, VisitSight sight) {
        return sight.withoutStaffLog().contains(visit.employment().employer())
                ? Reason.of(code()).as("not-run")
                : Reason.of(code());
    }
}
