package se.tillit.verification.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.Mode;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.MonthOfWork.Person;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.Parameter;
import se.tillit.visits.Visit;

/**
 * Two visits of one person at one provider, to different homes and at least one of them at home, overlap by more than 2
 * minutes.
 *
 * <p>Nobody is in two homes at once, but it is not known which visit is the true one, so both are held until it is.
 */
public final class StaffInTwoPlaces implements VisitRule {

    @Override
    public RuleCode code() {
        return RuleCode.STAFF_IN_TWO_PLACES;
    }

    @Override
    public void judge(Person person, VisitSight sight, Consumer<VisitFinding> findings) {
        for (var visits : byProvider(person).values()) {
            Map<Integer, List<Visit>> others = new HashMap<>();
            var going = new ArrayList<Visit>(4);
            for (var visit : visits) {
                MonthOfWork.leaveBehind(going, visit);
                for (var earlier : going) {
                    noteIfApart(visit, earlier, sight, others);
                    noteIfApart(earlier, visit, sight, others);
                }
                going.add(visit);
            }
            for (var visit : visits) {
                var evidence = others.get(visit.number());
                if (evidence != null) {
                    findings.accept(finding(visit, evidence, sight));
                }
            }
        }
    }

    private static Map<ProviderId, List<Visit>> byProvider(Person person) {
        var groups = new HashMap<ProviderId, List<Visit>>();
        for (var work : person.employments()) {
            var own = work.visits().stream().filter(Visit::isByOwnStaff).toList();
            if (!own.isEmpty()) {
                groups.computeIfAbsent(work.employment().employer(), unused -> new ArrayList<>())
                        .addAll(own);
            }
        }
        if (person.employments().size() > 1) {
            groups.values().forEach(visits -> visits.sort(Visit.BY_START));
        }
        return groups;
    }

    private void noteIfApart(Visit visit, Visit other, VisitSight sight, Map<Integer, List<Visit>> others) {
        if (visit.recipient().sharesHomeWith(other.recipient()) || !(visit.isAtHome() || other.isAtHome())) {
            return;
        }
        var thresholds = sight.thresholds(visit);
        if (thresholds.mode(code()) != Mode.OFF
                && visit.time()
                        .overlapWith(other.time())
                        .isMoreThan(thresholds.elapsed(Parameter.TWO_PLACES_OVERLAP))) {
            others.computeIfAbsent(visit.number(), unused -> new ArrayList<>(1)).add(other);
        }
    }

    private VisitFinding finding(Visit visit, List<Visit> others, VisitSight sight) {
        var other = others.getFirst();
        var reason = Reason.of(code())
                .with("from", visit.time().from())
                .with("to", visit.time().to())
                .with("other", other.id())
                .with("otherFrom", other.time().from())
                .with("otherTo", other.time().to())
                .with("overlap", visit.time().overlapWith(other.time()))
                .with("count", others.size());
        return new VisitFinding(visit, Severity.SERIOUS, modeFor(visit, sight), Effect.HOLD, others, reason);
    }
}
