package se.tillit.generator.country;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.tillit.generator.files.MonthPackage;

/**
 * Two municipalities, of which some people work in both: most at different hours, and, where faults are planted, some at
 * the same time.
 */
final class Pair {

    /** Visits that are made while the same person works in another municipality. */
    record AtOnce(YearMonth month, String municipality, List<String> visits) {}

    /** People who work in two municipalities and never at once. */
    record Honest(YearMonth month, String municipality, String person) {}

    private static final int CANDIDATES = 60;

    private final boolean plantsFaults;
    private final Map<YearMonth, List<Employee>> first = new HashMap<>();
    private final Map<String, String> keys = new TreeMap<>();
    private final List<AtOnce> atOnce = new ArrayList<>();
    private final List<Honest> honest = new ArrayList<>();

    Pair(boolean plantsFaults) {
        this.plantsFaults = plantsFaults;
    }

    /** Remembers who works in the first of the two. */
    void meet(MonthPackage month) {
        first.put(month.month(), new Employees().of(month, CANDIDATES));
    }

    /** Lets people of the first of the two work in the second as well, and says what must be found of it. */
    void share(MonthPackage month, String municipality, String other) {
        var known = first.getOrDefault(month.month(), List.of());
        var here = new Employees().of(month, CANDIDATES);
        if (keys.isEmpty()) {
            findNeverAtOnce(known, here)
                    .ifPresent(
                            both -> keys.put(both.here().staff(), both.there().person()));
            if (plantsFaults) {
                findAtOnce(known, here)
                        .ifPresent(both ->
                                keys.put(both.here().staff(), both.there().person()));
            }
        }
        keys.forEach((staff, person) -> {
            if (month.tables().staff().has(staff)) {
                month.tables().staff().set(staff, "person_key", person);
            }
        });
        for (var employee : here) {
            var person = keys.get(employee.staff());
            known.stream()
                    .filter(there -> there.person().equals(person))
                    .forEach(there -> tell(month.month(), new Both(employee, there), municipality, other));
        }
    }

    private record Both(Employee here, Employee there) {

        boolean areAtOnce() {
            return !here.visitsAtOnce(there).isEmpty()
                    || !there.visitsAtOnce(here).isEmpty();
        }
    }

    private Optional<Both> findAtOnce(List<Employee> known, List<Employee> here) {
        return find(
                known,
                here,
                both -> !both.here().provider().equals(both.there().provider()) && both.areAtOnce() && !isShared(both));
    }

    private Optional<Both> findNeverAtOnce(List<Employee> known, List<Employee> here) {
        return find(known, here, both -> !both.areAtOnce() && !isShared(both));
    }

    private boolean isShared(Both both) {
        return keys.containsKey(both.here().staff())
                || keys.containsValue(both.there().person());
    }

    private static Optional<Both> find(List<Employee> known, List<Employee> here, Predicate<Both> fits) {
        for (var one : here) {
            for (var other : known) {
                var both = new Both(one, other);
                if (fits.test(both)) {
                    return Optional.of(both);
                }
            }
        }
        return Optional.empty();
    }

    private void tell(YearMonth month, Both both, String municipality, String other) {
        if (!both.areAtOnce()) {
            honest.add(new Honest(month, municipality, both.there().person()));
            return;
        }
        atOnce.add(new AtOnce(month, municipality, ids(both.here().visitsAtOnce(both.there()))));
        atOnce.add(new AtOnce(month, other, ids(both.there().visitsAtOnce(both.here()))));
    }

    private static List<String> ids(List<Employee.Stay> stays) {
        return stays.stream().map(Employee.Stay::id).toList();
    }

    List<AtOnce> atOnce() {
        return atOnce;
    }

    List<Honest> honest() {
        return honest;
    }
}
