package se.tillit.verification.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.tillit.contracts.Compensation;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Minutes;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineCase;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * The visit overlaps billed visits of the same employment in the same home that started earlier (then lower id), at
 * least one of them by more than 2 minutes, and more is claimed than its time outside all of them together.
 *
 * <p>One pair of hands is paid once: of two spouses helped at the same time, the time in common is paid for the first.
 */
public final class TimeCountedTwice implements AmountRule {

    @Override
    public RuleCode code() {
        return RuleCode.TIME_COUNTED_TWICE;
    }

    @Override
    public boolean isFor(Compensation paidFor) {
        return paidFor == Compensation.EXECUTED_TIME;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        var earlier = earlierInTheHome(line);
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        var visit = line.visit();
        var limit = line.thresholds().elapsed(Parameter.COUNTED_TWICE_OVERLAP);
        if (earlier.stream()
                .noneMatch(other -> other.time().overlapWith(visit.time()).isMoreThan(limit))) {
            return Optional.empty();
        }
        var own = ownMinutes(line, earlier);
        return soFar.minutes().isMoreThan(own)
                ? Optional.of(new Adjustment(seen(line, soFar), soFar.withMinutes(own)))
                : Optional.empty();
    }

    private static List<Visit> earlierInTheHome(LineCase line) {
        var visit = line.visit();
        var billed = line.billed().earlierByEmployment(visit);
        if (billed.isEmpty()) {
            return billed;
        }
        return billed.stream()
                .filter(other -> other.recipient().sharesHomeWith(visit.recipient()))
                .toList();
    }

    private static Minutes ownMinutes(LineCase line, List<Visit> earlier) {
        var time = line.visit().time();
        var taken = new ArrayList<Interval>();
        earlier.forEach(other -> taken.add(other.time()));
        return line.thresholds().minutesOf(time.length().minus(time.timeInside(Interval.union(taken))));
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        var earlier = earlierInTheHome(line);
        return Reason.of(code())
                .with("minutes", soFar.minutes())
                .with("own", ownMinutes(line, earlier))
                .with("others", earlier.stream().map(Visit::id).toList());
    }
}
