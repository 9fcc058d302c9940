package se.tillit.identity.route;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands in the places of addresses. A new place with a name of its own is added here; a place for the key of an
 * object is also listed in {@link ObjectRoutes}.
 */
final class Places {

    /** By the name of the place: something well-formed that need not be there. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("month", "2026-10"),
            Map.entry("id", "987654321"),
            Map.entry("job", "987654321"),
            Map.entry("run", "987654321"),
            Map.entry("number", "987654321"),
            Map.entry("form", "csv"),
            Map.entry("code", "recipient-absent"),
            Map.entry("key", "nobody.here"),
            Map.entry("prefix", "aaaaaaaaaa"),
            Map.entry("provider", "559990-3332"),
            Map.entry("name", "visits.csv"));

    private static final Pattern PLACE = Pattern.compile("\\{\\*?([a-zA-Z]+)(?::[^}]*)?}");

    private Places() {}

    /** The address with its places filled in. */
    static String filled(String pattern) {
        return PLACE.matcher(pattern).replaceAll(found -> VALUES.getOrDefault(found.group(1), "1"));
    }

    /** Whether a place is for the key of an object; a month is none, since everybody may know that there are months. */
    static boolean hasObject(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .anyMatch(found -> !found.group(1).equals("month"));
    }
}
