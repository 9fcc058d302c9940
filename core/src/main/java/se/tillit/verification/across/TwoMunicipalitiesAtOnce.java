package se.tillit.verification.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Interval;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/**
 * The visit overlaps by more than 5 minutes a visit, or a shift at another provider, of the same person in another
 * municipality (requirement F10). It is always in shadow: no line changes, since neither municipality can see the
 * other's evidence.
 *
 * <p>A shift with the same provider is not enough: one shift may be logged in both municipalities for a day's work that
 * was divided between them.
 */
public final class TwoMunicipalitiesAtOnce {

    private static final Comparator<LocalWork> IN_TIME = Comparator.comparing(LocalWork::time, Interval.BY_START);

    /** The order in which findings are given out: municipality, visit. */
    public static final Comparator<AtOnce> IN_ORDER = Comparator.comparing(
                    (AtOnce found) -> found.visit().municipality(), IdOrder.INSTANCE)
            .thenComparing(found -> found.visit().id(), IdOrder.INSTANCE);

    private final Elapsed limit;

    /**
     * The rule as it is in force.
     *
     * @param limit how much two places may overlap; more is too much
     */
    public TwoMunicipalitiesAtOnce(Elapsed limit) {
        this.limit = limit;
    }

    /** Its code. */
    public RuleCode code() {
        return RuleCode.TWO_MUNICIPALITIES_AT_ONCE;
    }

    /** What there is to tell of one person's work in all municipalities: by municipality, then visit. */
    public List<AtOnce> judge(List<LocalWork> ofOnePerson) {
        var inTime = new ArrayList<>(ofOnePerson);
        inTime.sort(IN_TIME);
        var found = new ArrayList<AtOnce>();
        var longest = inTime.stream()
                .mapToLong(work -> work.time().length().micros())
                .max()
                .orElse(0);
        for (var at = 0; at < inTime.size(); at++) {
            if (inTime.get(at).kind() == LocalWork.Kind.VISIT) {
                judge(at, inTime, longest).ifPresent(found::add);
            }
        }
        found.sort(IN_ORDER);
        return found;
    }

    /** Looks only at what can reach the visit: nothing is longer than the longest. */
    private Optional<AtOnce> judge(int at, List<LocalWork> inTime, long longest) {
        var visit = inTime.get(at);
        var common = Elapsed.NONE;
        var with = LocalWork.Kind.SHIFT;
        var first = at;
        while (first > 0
                && inTime.get(first - 1).time().fromMicros() > visit.time().fromMicros() - longest) {
            first--;
        }
        for (var other = first;
                other < inTime.size()
                        && inTime.get(other).time().fromMicros() < visit.time().toMicros();
                other++) {
            var work = inTime.get(other);
            var overlap = visit.time().overlapWith(work.time());
            if (isElsewhere(visit, work) && overlap.isMoreThan(limit)) {
                common = overlap.isMoreThan(common) ? overlap : common;
                with = work.kind() == LocalWork.Kind.VISIT ? LocalWork.Kind.VISIT : with;
            }
        }
        return common.isMoreThan(Elapsed.NONE) ? Optional.of(new AtOnce(visit, with, common)) : Optional.empty();
    }

    /** Why it is a finding, with the facts that its own municipality may know. */
    public Reason reason(AtOnce found) {
        return Reason.of(code())
                .as(found.with() == LocalWork.Kind.VISIT ? "visit" : "shift")
                .with("from", found.visit().time().from())
                .with("to", found.visit().time().to())
                .with("overlap", found.longest());
    }

    private static boolean isElsewhere(LocalWork visit, LocalWork work) {
        return !work.municipality().equals(visit.municipality())
                && switch (work.kind()) {
                    case VISIT -> true;
                    case SHIFT -> !work.provider().equals(visit.provider());
                };
    }
}
