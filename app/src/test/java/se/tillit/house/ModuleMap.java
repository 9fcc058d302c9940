package se.tillit.house;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may know whom, as the tables of ARCHITECTURE.md say it. A row is {@code | `module` | answer | may know |};
 * {@code –} is nobody, and {@code all but …} means the quiet rooms: those that do not know {@code exchange}. Some rows
 * are no modules but edges: packages of a module in {@code app}, with what they may know beside what the module may.
 */
record ModuleMap(Map<String, Set<String>> mayKnow, Map<String, Set<String>> edges) {

    private static final Set<String> EDGES = Set.of("web", "usecase", "store", "door", "person", "oidc", "limit");

    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");
    private static final String HOUSE = "se.tillit.";

    ModuleMap {
        mayKnow = Map.copyOf(mayKnow);
        edges = Map.copyOf(edges);
    }

    static ModuleMap parse(List<String> lines) {
        var cells = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                cells.put(row.group(1), row.group(2));
            }
        }
        var edges = new LinkedHashMap<String, Set<String>>();
        for (var edge : EDGES) {
            var cell = cells.remove(edge);
            if (cell != null) {
                edges.put(edge, known(edge, cell, Set.of()));
            }
        }
        var quiet = cells.entrySet().stream()
                .filter(room ->
                        !room.getKey().equals("exchange") && !room.getValue().contains("`exchange`"))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
        var map = new LinkedHashMap<String, Set<String>>();
        cells.forEach((name, cell) -> map.put(name, known(name, cell, quiet)));
        return new ModuleMap(map, edges);
    }

    private static Set<String> known(String module, String cell, Set<String> quiet) {
        var named = NAME.matcher(cell).results().map(name -> name.group(1)).collect(toUnmodifiableSet());
        if (!cell.contains("all but")) {
            return named;
        }
        var rest = new HashSet<>(quiet);
        rest.removeAll(named);
        rest.remove(module);
        return Set.copyOf(rest);
    }

    /** Whether code in the one package may use code in the other; packages outside the house are not its business. */
    boolean allows(String fromPackage, String toPackage) {
        if (!isInHouse(fromPackage) || !isInHouse(toPackage)) {
            return true;
        }
        var from = moduleOf(fromPackage);
        var to = moduleOf(toPackage);
        return from.equals(to)
                || mayKnow.getOrDefault(from, Set.of()).contains(to)
                || edges.getOrDefault(edgeOf(fromPackage), Set.of()).contains(to);
    }

    /** The word after the module's, where there is one. */
    private static String edgeOf(String packageName) {
        var words = packageName.split("\\.", -1);
        return words.length > 3 ? words[3] : "";
    }

    /** What stands in the root package only starts the server and is nobody's business. */
    boolean isInHouse(String packageName) {
        return packageName.startsWith(HOUSE);
    }

    /** The module that a package of the house belongs to: the first word after the root package. */
    String moduleOf(String packageName) {
        return packageName.substring(HOUSE.length()).replaceFirst("\\..*", "");
    }

    boolean hasModule(String packageName) {
        return mayKnow.containsKey(moduleOf(packageName));
    }
}
