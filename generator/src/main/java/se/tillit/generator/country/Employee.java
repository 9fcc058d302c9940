package se.tillit.generator.country;

import java.util.ArrayList;
import java.util.List;

/**
 * Someone with one employment in a municipality, and when they worked in the month: seconds since 1970, as the files
 * have them.
 *
 * @param staff the employment
 * @param person the person key
 * @param provider the employer
 * @param visits the visits that start in the month
 * @param shifts the staff log
 */
record Employee(String staff, String person, String provider, List<Stay> visits, List<Stay> shifts) {

    /**
     * A visit or a shift.
     *
     * @param id its id
     * @param from its first second
     * @param to its end
     */
    record Stay(String id, long from, long to) {}

    /** More than this in common is to be in two places at once. */
    private static final long MOST_IN_COMMON = 5 * 60;

    /** The visits that a verifier finds at the same time as work in the other municipality. */
    List<Stay> visitsAtOnce(Employee elsewhere) {
        var found = new ArrayList<Stay>();
        for (var visit : visits) {
            if (overlaps(visit, elsewhere.visits)
                    || !provider.equals(elsewhere.provider) && overlaps(visit, elsewhere.shifts)) {
                found.add(visit);
            }
        }
        return found;
    }

    private static boolean overlaps(Stay visit, List<Stay> others) {
        return others.stream()
                .anyMatch(other -> Math.min(visit.to, other.to) - Math.max(visit.from, other.from) > MOST_IN_COMMON);
    }
}
