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
 * {@code –} is nobody, and {@code all but …} means the quiet rooms: those that do not know {@code exchange}.
 */
record ModuleMap(Map<String, Set<String>> mayKnow) {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");
    private static final String HOUSE = "se.tillit.";

    ModuleMap {
        mayKnow = Map.copyOf(mayKnow);
    }

    static ModuleMap parse(List<String> lines) {
        var cells = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                cells.put(row.group(1), row.group(2));
            }
        }
        var quiet = cells.entrySet().stream()
                .filter(room ->
                        !room.getKey().equals("exchange") && !room.getValue().contains("`exchange`"))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
        var map = new LinkedHashMap<String, Set<String>>();
        cells.forEach((name, cell) -> map.put(name, known(name, cell, quiet)));
        return new ModuleMap(map);
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
        return from.equals(to) || mayKnow.getOrDefault(from, Set.of()).contains(to);
    }

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
