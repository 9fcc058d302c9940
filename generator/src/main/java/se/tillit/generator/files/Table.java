package se.tillit.generator.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small table of texts. The first column is what its rows are looked up by. */
public final class Table {
    private final String name;
    private final List<String> columns;
    private final List<String[]> rows = new ArrayList<>();
    private final Map<String, String[]> byKey = new HashMap<>();

    Table(String name, String columns) {
        this.name = name;
        this.columns = List.of(columns.split(","));
    }

    /** The name of the resource. */
    public String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    List<String[]> rows() {
        return rows;
    }

    /** Adds a row. */
    public void add(String... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("%s has %d columns.".formatted(name, columns.size()));
        }
        rows.add(values);
        byKey.putIfAbsent(values[0], values);
    }

    /** One value of the first row with the key. */
    public String value(String key, String column) {
        return row(key)[columns.indexOf(column)];
    }

    /** Replaces one value of the first row with the key. */
    public void set(String key, String column, String value) {
        row(key)[columns.indexOf(column)] = value;
    }

    /** Whether a row has the key. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Takes the first row that begins with these values. */
    public String[] remove(String... beginning) {
        for (var row : rows) {
            if (List.of(row).subList(0, beginning.length).equals(List.of(beginning))) {
                rows.remove(row);
                byKey.remove(row[0], row);
                return row;
            }
        }
        throw new IllegalArgumentException("%s has no row %s.".formatted(name, String.join(",", beginning)));
    }

    private String[] row(String key) {
        var row = byKey.get(key);
        if (row == null) {
            throw new IllegalArgumentException("%s has no row %s.".formatted(name, key));
        }
        return row;
    }
}
