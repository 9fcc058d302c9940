package se.tillit.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.tillit.server.backup.Manifest.Module;
import se.tillit.server.backup.Manifest.Partition;
import se.tillit.server.backup.Manifest.Sequence;
import se.tillit.server.database.Migrations;

/** What a database has, as its own catalog tells: tables in an order in which they can be filled, parts, number series. */
final class Catalog {

    /** The schemas that are not the database's own; a history of migrations is no content. */
    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'public')
            and n.nspname not like 'pg\\_%' and c.relname not like 'flyway\\_history%'
            """;

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** Tables with the columns that are kept, each after those that its rows refer to. */
    Map<String, List<String>> tables() throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var row : rows("""
                select format('%%I.%%I', n.nspname, c.relname), format('%%I', a.attname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                     and a.attgenerated = ''
                 where c.relkind in ('r', 'p') and not c.relispartition and %s
                 order by 1, a.attnum
                """.formatted(OURS), 2)) {
            columns.computeIfAbsent(row.getFirst(), name -> new ArrayList<>()).add(row.get(1));
        }
        var refersTo = new LinkedHashMap<String, Set<String>>();
        for (var row : rows("""
                select distinct k.conrelid::regclass::text, k.confrelid::regclass::text
                  from pg_constraint k
                 where k.contype = 'f' and k.conrelid <> k.confrelid
                """, 2)) {
            refersTo.computeIfAbsent(row.getFirst(), name -> new LinkedHashSet<>())
                    .add(row.get(1));
        }
        var ordered = new LinkedHashMap<String, List<String>>();
        for (var table : columns.keySet()) {
            place(table, columns, refersTo, ordered, new LinkedHashSet<>());
        }
        return ordered;
    }

    private static void place(
            String table,
            Map<String, List<String>> columns,
            Map<String, Set<String>> refersTo,
            Map<String, List<String>> ordered,
            Set<String> above) {
        if (ordered.containsKey(table) || !columns.containsKey(table)) {
            return;
        }
        if (!above.add(table)) {
            throw new IllegalStateException("Tables refer to each other in a ring: " + above);
        }
        for (var other : refersTo.getOrDefault(table, Set.of())) {
            place(other, columns, refersTo, ordered, above);
        }
        above.remove(table);
        ordered.put(table, columns.getOrDefault(table, List.of()));
    }

    List<Partition> partitions() throws SQLException {
        return rows("""
                select format('%%I.%%I', n.nspname, c.relname), i.inhparent::regclass::text,
                       pg_get_expr(c.relpartbound, c.oid)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_inherits i on i.inhrelid = c.oid
                 where c.relispartition and c.relkind = 'r' and %s
                 order by 1
                """.formatted(OURS), 3).stream()
                .map(row -> new Partition(row.getFirst(), row.get(1), row.get(2)))
                .toList();
    }

    List<Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Sequence>();
        for (var name : rows("""
                select format('%%I.%%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'S' and %s
                 order by 1
                """.formatted(OURS), 1)) {
            for (var row : rows("select last_value, is_called from " + name.getFirst(), 2)) {
                sequences.add(new Sequence(
                        name.getFirst(),
                        Long.parseLong(row.getFirst()),
                        row.get(1).equals("t")));
            }
        }
        return sequences;
    }

    /** The migrations that each module's tables have. */
    List<Module> modules() throws SQLException {
        var modules = new ArrayList<Module>();
        for (var module : Migrations.MODULES) {
            var history = Migrations.schemaOf(module) + ".flyway_history";
            var isThere = !rows("select to_regclass('%s')::text".formatted(history), 1)
                    .getFirst()
                    .getFirst()
                    .isEmpty();
            modules.add(new Module(
                    module,
                    !isThere
                            ? List.of()
                            : rows("""
                                    select version || ' ' || coalesce(checksum, 0)
                                      from %s where success and version is not null
                                     order by installed_rank
                                    """.formatted(history), 1).stream()
                                    .map(List::getFirst)
                                    .toList()));
        }
        return modules;
    }

    /** The first table that there is; empty where there is none. */
    String firstTable() throws SQLException {
        return tables().keySet().stream().findFirst().orElse("");
    }

    private List<List<String>> rows(String sql, int columns) throws SQLException {
        var read = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= columns; column++) {
                    var value = rows.getString(column);
                    row.add(value == null ? "" : value);
                }
                read.add(row);
            }
        }
        return read;
    }
}
