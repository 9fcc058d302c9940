package se.tillit.generator.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillit.generator.files.MonthPackage;
import se.tillit.generator.time.Days;
import se.tillit.generator.time.StockholmClock;
import se.tillit.generator.work.Shift;
import se.tillit.generator.work.Visit;

/** Those in a month's package who have a single employment and work as the files say, and no other way. */
final class Employees {

    private static final int FEWEST_VISITS = 20;

    private final StockholmClock clock = new StockholmClock();

    /** So many of them at most, in the order of their employments. */
    List<Employee> of(MonthPackage month, int most) {
        var visits = visitsByStaff(month);
        var shifts = new HashMap<String, List<Shift>>();
        for (var shift : month.shifts()) {
            shifts.computeIfAbsent(shift.employment().id(), unused -> new ArrayList<>())
                    .add(shift);
        }
        var found = new ArrayList<Employee>();
        for (var entry : visits.entrySet()) {
            var theirs = entry.getValue();
            if (found.size() < most && theirs.size() >= FEWEST_VISITS && isPlain(theirs, month)) {
                var employment = theirs.getFirst().employment();
                found.add(new Employee(
                        employment.id(),
                        employment.person().key(),
                        employment.provider().id(),
                        stays(theirs),
                        shifts.getOrDefault(employment.id(), List.of()).stream()
                                .map(shift -> new Employee.Stay(shift.id(), shift.start(), shift.end()))
                                .toList()));
            }
        }
        return found;
    }

    private Map<String, List<Visit>> visitsByStaff(MonthPackage month) {
        var days = Days.of(month.month());
        var visits = new TreeMap<String, List<Visit>>();
        for (var visit : month.visits()) {
            if (days.covers(clock.day(visit.start()))) {
                visits.computeIfAbsent(visit.employment().id(), unused -> new ArrayList<>())
                        .add(visit);
            }
        }
        return visits;
    }

    private static boolean isPlain(List<Visit> visits, MonthPackage month) {
        var employment = visits.getFirst().employment();
        return employment.person().employments().size() == 1
                && visits.stream()
                        .allMatch(visit -> visit.assignment().provider() == employment.provider()
                                && !month.unreadable().contains(visit));
    }

    private static List<Employee.Stay> stays(List<Visit> visits) {
        return visits.stream()
                .map(visit -> new Employee.Stay(visit.id(), visit.start(), visit.end()))
                .toList();
    }
}
