package se.tillit.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillit.kernel.IdOrder;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.visits.Employment;
import se.tillit.visits.Shift;
import se.tillit.visits.Visit;

/**
 * The month seen by those who did the work: every person with every employment, its visits and its staff log. Visit
 * and pattern rules read it; it is made once and never changed.
 *
 * @param people in order of person key; those with a visit or a shift
 * @param visitsOfProvider the visits that start in the month by the provider that recorded them, in order of start
 */
public record MonthOfWork(List<Person> people, Map<ProviderId, List<Visit>> visitsOfProvider) {

    /**
     * One person with all employers.
     *
     * @param key the person key
     * @param employments in order of id
     */
    public record Person(String key, List<Work> employments) {}

    /**
     * One employment.
     *
     * @param employment the employment
     * @param visits its visits that start in the month, in order of start and id
     * @param allVisits all its visits in the package, in the same order
     * @param allShifts all its shifts in the package, in order of start
     * @param presence the shifts of the package merged
     */
    public record Work(
            Employment employment,
            List<Visit> visits,
            List<Visit> allVisits,
            List<Shift> allShifts,
            List<Interval> presence) {

        /** Its shifts that start in the month. */
        public List<Shift> shiftsIn(Interval month) {
            return allShifts.stream()
                    .filter(shift -> startsIn(month, shift.time()))
                    .toList();
        }
    }

    /** Lays out the evidence by person and by provider. */
    public static MonthOfWork of(Evidence evidence) {
        var month = evidence.month().time();
        var byEmployment = new HashMap<String, List<Visit>>();
        var byProvider = new TreeMap<ProviderId, List<Visit>>();
        for (var visit : evidence.handover().visits()) {
            byEmployment
                    .computeIfAbsent(visit.employment().id(), unused -> new ArrayList<>())
                    .add(visit);
            if (startsIn(month, visit.time())) {
                byProvider
                        .computeIfAbsent(visit.provider(), unused -> new ArrayList<>())
                        .add(visit);
            }
        }
        byProvider.values().forEach(visits -> visits.sort(Visit.BY_START));
        var people = new TreeMap<String, List<Work>>(IdOrder.INSTANCE);
        for (var employment : evidence.handover().employments()) {
            var visits = byEmployment.getOrDefault(employment.id(), new ArrayList<>());
            var shifts = evidence.shiftsOf(employment);
            if (!visits.isEmpty() || !shifts.isEmpty()) {
                people.computeIfAbsent(employment.person(), unused -> new ArrayList<>(2))
                        .add(work(employment, visits, shifts, month));
            }
        }
        var list = new ArrayList<Person>();
        people.forEach((key, works) -> {
            works.sort(Comparator.comparing(work -> work.employment().id(), IdOrder.INSTANCE));
            list.add(new Person(key, works));
        });
        return new MonthOfWork(list, byProvider);
    }

    private static Work work(Employment employment, List<Visit> visits, List<Shift> shifts, Interval month) {
        visits.sort(Visit.BY_START);
        var inMonth =
                visits.stream().filter(visit -> startsIn(month, visit.time())).toList();
        var byStart = shifts.stream()
                .sorted(Comparator.comparing(Shift::time, Interval.BY_START).thenComparing(Shift::id, IdOrder.INSTANCE))
                .toList();
        return new Work(
                employment,
                inMonth.size() == visits.size() ? visits : inMonth,
                visits,
                byStart,
                Interval.union(byStart.stream().map(Shift::time).toList()));
    }

    /** Whether the time starts in the month. */
    public static boolean startsIn(Interval month, Interval time) {
        return time.fromMicros() >= month.fromMicros() && time.fromMicros() < month.toMicros();
    }

    /** Takes away those visits that are over when the next one starts; there are never more than a few going on. */
    public static void leaveBehind(List<Visit> going, Visit next) {
        for (var at = going.size() - 1; at >= 0; at--) {
            if (going.get(at).time().toMicros() <= next.time().fromMicros()) {
                going.remove(at);
            }
        }
    }
}
