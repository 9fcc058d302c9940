package se.tillit.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * DuckDB doing a part of the job: merely load the files with their types, or load them and decide line rules 1–9 and
 * 13–15 in SQL. It is given the types and is spared all checks of bad rows, keys and references, which Tillit makes.
 */
final class Yardstick {

    private static final List<String> RESOURCES = List.of(
            "providers",
            "areas",
            "contracts",
            "prices",
            "recipients",
            "decisions",
            "extras",
            "assignments",
            "plans",
            "planned_visits",
            "staff",
            "shifts",
            "tags",
            "visits",
            "absences",
            "settled",
            "invoices",
            "invoice_lines");

    private Yardstick() {}

    /** Arguments: folder, threads, {@code load} or {@code rules}. */
    public static void main(String[] arguments) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            execute(connection, "set threads = " + Integer.parseInt(arguments[1]));
            execute(connection, "set preserve_insertion_order = false");
            execute(connection, "set TimeZone = 'Europe/Stockholm'");
            for (var resource : RESOURCES) {
                load(connection, Path.of(arguments[0]), resource);
            }
            if (arguments[2].equals("rules")) {
                execute(connection, YardstickRules.SQL);
                execute(connection, "copy (select * from decided) to '/dev/null' (format csv)");
            }
        }
    }

    private static void load(Connection connection, Path folder, String resource) throws SQLException {
        // A country is loaded with one pattern for each resource: folder/*/*/visits.csv.
        var many = Files.exists(folder.resolve("providers.csv")) ? "" : "*/*/";
        var file = (folder + "/" + many + resource + ".csv").replace("'", "''");
        execute(
                connection,
                "create table %s as select * from read_csv('%s', header = true, auto_detect = false, columns = {%s})"
                        .formatted(resource, file, YardstickColumns.of(resource)));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
