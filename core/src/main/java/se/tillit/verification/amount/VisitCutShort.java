package se.tillit.verification.amount;

import java.util.Comparator;
import java.util.Optional;
import se.tillit.care.Decision;
import se.tillit.care.PlannedVisit;
import se.tillit.contracts.Compensation;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.SwedishTime;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.LineCase;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * A visit paid at one price took less than half of its planned minutes: those of the plan in force, on that weekday, in
 * whose window it starts; without such a row nothing is said.
 *
 * <p>Half of the contract's price is paid. A price per visit must not make short visits the ones that pay.
 */
public final class VisitCutShort implements AmountRule {

    @Override
    public RuleCode code() {
        return RuleCode.VISIT_CUT_SHORT;
    }

    @Override
    public boolean isFor(Compensation paidFor) {
        return paidFor == Compensation.PER_INTERVENTION;
    }

    @Override
    public Optional<Adjustment> findAdjustment(LineCase line, Reckoning soFar) {
        var planned = findPlanned(line);
        if (planned.isEmpty() || !isCutShort(line, planned.get())) {
            return Optional.empty();
        }
        var half = halfOf(line, soFar);
        return soFar.price().isAbove(half)
                ? Optional.of(new Adjustment(seen(line, soFar), soFar.withPrice(half)))
                : Optional.empty();
    }

    private static boolean isCutShort(LineCase line, PlannedVisit planned) {
        var percent = line.thresholds().percent(Parameter.CUT_SHORT_PERCENT);
        var whole = Elapsed.ofMinutes(planned.minutes().value());
        return new Ratio(line.visit().time().length().micros(), whole.micros()).comparedToPercent(percent) < 0;
    }

    private static UnitPrice halfOf(LineCase line, Reckoning soFar) {
        return line.findUnitPrice()
                .orElse(soFar.price())
                .percent(line.thresholds().percent(Parameter.CUT_SHORT_PRICE));
    }

    /** The row that the visit carries out; of several, the shortest, which asks least of the visit. */
    private static Optional<PlannedVisit> findPlanned(LineCase line) {
        var decision = line.findDecision();
        if (decision.isEmpty() || !line.hasVisit()) {
            return Optional.empty();
        }
        return findPlanned(line, decision.get());
    }

    private static Optional<PlannedVisit> findPlanned(LineCase line, Decision decision) {
        var visit = line.visit();
        return line.evidence().plansOf(decision).stream()
                .filter(plan -> plan.approvedAt() != null && plan.provider().equals(visit.provider()))
                .flatMap(plan -> line.evidence().plannedVisitsOf(plan).stream())
                .filter(row -> holdsStart(row, visit))
                .min(Comparator.comparing(PlannedVisit::minutes).thenComparing(PlannedVisit::id, IdOrder.INSTANCE));
    }

    /** A window that crosses midnight holds starts on the day after its own. */
    private static boolean holdsStart(PlannedVisit row, Visit visit) {
        var crosses = row.windowEnd().isBefore(row.windowStart());
        for (var back = 0; back <= (crosses ? 1 : 0); back++) {
            var day = visit.day().minusDays(back);
            var from = SwedishTime.at(day, row.windowStart());
            var to = SwedishTime.at(crosses ? day.plusDays(1) : day, row.windowEnd());
            if (row.isDueOn(day)
                    && row.plan().validity().covers(day)
                    && visit.time().fromMicros() >= from
                    && visit.time().fromMicros() <= to) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Reason seen(LineCase line, Reckoning soFar) {
        var planned = findPlanned(line);
        if (planned.isEmpty()) {
            return Reason.of(code()).as("not-planned");
        }
        return Reason.of(code())
                .with("length", line.visit().time().length())
                .with("planned", planned.get().minutes())
                .with("limit", line.thresholds().percent(Parameter.CUT_SHORT_PERCENT))
                .with("price", halfOf(line, soFar));
    }
}
