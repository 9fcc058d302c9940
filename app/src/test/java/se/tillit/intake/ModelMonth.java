package se.tillit.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.exchange.schema.Resource;
import se.tillit_testkit.PackageFolder;
import se.tillit_testkit.Table;

/**
 * What a month must come to, by the simplest means: rows by key, of which some cannot be taken in. A whole package takes
 * the place of all; a row that was added takes the place of the one with its key, unless it is itself broken and that one
 * is not.
 */
final class ModelMonth {

    /** Tables whose rows no other row refers to, with a column that can be changed and one that can be broken. */
    private static final Map<String, List<String>> LEAVES = new TreeMap<>(Map.of(
            "visits", List.of("ended_at", "started_at"),
            "shifts", List.of("ended_at", "started_at"),
            "invoice_lines", List.of("amount_sek", "amount_sek"),
            "absences", List.of("kind", "started_at"),
            "prices", List.of("price_sek", "price_sek"),
            "planned_visits", List.of("minutes", "weekday")));

    private static final Set<String> OF_PROVIDERS = Set.of("visits", "shifts", "invoice_lines", "planned_visits");
    private static final String BROKEN = "odd";

    private final Map<String, Table> headers = new LinkedHashMap<>();
    private final Map<String, Map<List<String>, List<String>>> tables = new LinkedHashMap<>();
    private final Random random;

    /** Begins with the package, and takes chances by the random numbers. */
    ModelMonth(PackageFolder begun, Random random) {
        this.random = random;
        for (var resource : ExchangeSchema.ALL) {
            var table = begun.table(resource.name());
            headers.put(resource.name(), new Table(table.header(), List.of()));
            var rows = new LinkedHashMap<List<String>, List<String>>();
            table.rows().forEach(row -> rows.put(keyOf(resource, row), row));
            tables.put(resource.name(), rows);
        }
    }

    private Map<List<String>, List<String>> rows(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    private int at(String table, String column) {
        return headers.getOrDefault(table, new Table(List.of(), List.of()))
                .header()
                .indexOf(column);
    }

    private List<String> keyOf(Resource resource, List<String> row) {
        return resource.key().stream()
                .map(column -> row.get(at(resource.name(), column)))
                .toList();
    }

    private Resource resource(String table) {
        return ExchangeSchema.ALL.stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** Writes all rows as a package. */
    void write(PackageFolder folder) {
        tables.forEach((name, rows) -> write(folder, name, rows.values()));
    }

    private void write(PackageFolder folder, String name, Collection<List<String>> rows) {
        var header = headers.getOrDefault(name, new Table(List.of(), List.of())).header();
        new Table(header, List.copyOf(rows)).write(folder.file(name));
    }

    /** Changes, withdraws, adds and breaks some rows of every leaf: the whole month is handed over anew. */
    void restate() {
        for (var leaf : LEAVES.keySet()) {
            for (var times = 0; times < 4; times++) {
                restate(leaf, "");
            }
        }
    }

    /** The same for the rows of a provider alone. */
    void restate(String provider) {
        for (var leaf : OF_PROVIDERS.stream().sorted().toList()) {
            for (var times = 0; times < 3; times++) {
                restate(leaf, provider);
            }
        }
    }

    private void restate(String leaf, String provider) {
        var picked = pick(leaf, provider);
        var rows = rows(leaf);
        var key = keyOf(resource(leaf), picked);
        switch (random.nextInt(4)) {
            case 0 -> rows.remove(key);
            case 1 -> {
                var added = copied(leaf, picked);
                rows.put(keyOf(resource(leaf), added), added);
            }
            case 2 -> rows.put(key, broken(leaf, picked));
            default -> rows.put(key, changed(leaf, picked));
        }
    }

    /** Some rows of a leaf, good and broken, to be added; they are in the model afterwards. */
    Map.Entry<String, Table> add(String provider) {
        var leaves = provider.isEmpty() ? LEAVES.keySet() : OF_PROVIDERS;
        var leaf = leaves.stream().sorted().toList().get(random.nextInt(leaves.size()));
        var added = new LinkedHashMap<List<String>, List<String>>();
        for (var times = 0; times < 6; times++) {
            var picked = pick(leaf, provider);
            var row = switch (random.nextInt(3)) {
                case 0 -> copied(leaf, picked);
                case 1 -> broken(leaf, picked);
                default -> changed(leaf, picked);
            };
            added.put(keyOf(resource(leaf), row), row);
        }
        var rows = rows(leaf);
        added.forEach((key, row) -> {
            if (!row.contains(BROKEN)
                    || !rows.containsKey(key)
                    || rows.getOrDefault(key, row).contains(BROKEN)) {
                rows.put(key, row);
            }
        });
        return Map.entry(
                leaf,
                new Table(
                        headers.getOrDefault(leaf, new Table(List.of(), List.of()))
                                .header(),
                        List.copyOf(added.values())));
    }

    private List<String> pick(String leaf, String provider) {
        var owners = ownersOf(leaf);
        var all = rows(leaf).values().stream()
                .filter(row -> provider.isEmpty() || provider.equals(owner(leaf, row, owners)))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private Map<String, String> ownersOf(String leaf) {
        var parent = leaf.equals("shifts") ? "staff" : "plans";
        var owners = new HashMap<String, String>();
        rows(parent).values().forEach(row -> owners.put(row.getFirst(), row.get(at(parent, "provider_id"))));
        return owners;
    }

    private String owner(String leaf, List<String> row, Map<String, String> owners) {
        var own = at(leaf, "provider_id");
        return own >= 0 ? row.get(own) : owners.getOrDefault(row.get(1), "");
    }

    /** The rows of a provider as a whole package has them. */
    void writeOwn(PackageFolder folder, String provider) {
        for (var table : List.of("plans", "planned_visits", "staff", "shifts", "visits", "invoices", "invoice_lines")) {
            var owners = ownersOf(table);
            write(
                    folder,
                    table,
                    rows(table).values().stream()
                            .filter(row -> provider.equals(owner(table, row, owners)))
                            .collect(Collectors.toList()));
        }
    }

    private List<String> copied(String leaf, List<String> row) {
        var own = switch (leaf) {
            case "invoice_lines" -> "line_id";
            case "prices" -> "valid_from";
            default ->
                headers.getOrDefault(leaf, new Table(List.of(), List.of()))
                        .header()
                        .getFirst();
        };
        var value =
                leaf.equals("prices") ? "2025-0%d-01".formatted(1 + random.nextInt(9)) : "9" + random.nextInt(100_000);
        var copied = with(row, at(leaf, own), value);
        return leaf.equals("prices") ? with(copied, at(leaf, "valid_to"), value) : copied;
    }

    private List<String> broken(String leaf, List<String> row) {
        return with(row, at(leaf, LEAVES.getOrDefault(leaf, List.of()).getLast()), BROKEN);
    }

    private List<String> changed(String leaf, List<String> row) {
        var column = LEAVES.getOrDefault(leaf, List.of()).getFirst();
        var value = switch (leaf) {
            case "visits", "shifts" -> "2026-10-31T23:%02d:00+01:00".formatted(random.nextInt(60));
            case "absences" -> random.nextBoolean() ? "away" : "hospital";
            case "planned_visits" -> Integer.toString(1 + random.nextInt(90));
            default -> "%d.%02d".formatted(random.nextInt(600), random.nextInt(100));
        };
        return with(row, at(leaf, column), value);
    }

    private static List<String> with(List<String> row, int at, String value) {
        var changed = new ArrayList<>(row);
        changed.set(at, value);
        return List.copyOf(changed);
    }
}
