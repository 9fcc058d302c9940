package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import se.tillit.server.database.EmbeddedDatabase;

/** A demo with one small month, whose server can be killed and begun again until all is done. */
record SmallDemo(Path room, Path data, Map<String, String> environment) {

    private static final long PATIENCE_SECONDS = 240;

    /** Begins the server; it takes the month in and verifies it, as far as that has not been done. */
    ServerProcess begin() throws Exception {
        return ServerProcess.begin(
                room,
                environment,
                "demo",
                "--lang",
                "en",
                "--port",
                "0",
                "--recipients",
                "300",
                "--months",
                "1",
                "--data",
                data.toString());
    }

    /** Waits until a job of the kind is being done and has come so far, or all is over. */
    void awaitJob(ServerProcess server, String kind, int progress) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isRunning(kind, progress) && !isDone(server)) {
            assertThat(System.nanoTime()).as(server.said()).isLessThan(end);
            assertThat(server.isAlive()).as(server.said()).isTrue();
        }
    }

    private static boolean isDone(ServerProcess server) {
        return server.said().contains("http://");
    }

    private boolean isRunning(String kind, int progress) {
        var address = EmbeddedDatabase.findRunning(data.resolve("postgres"));
        if (address.isEmpty()) {
            return false;
        }
        try (var connection = DriverManager.getConnection(
                address.get().url(), address.get().user(), address.get().password())) {
            return !column(
                            connection,
                            "select 1 from server.job where state = 'running' and kind = '%s' and progress >= %d"
                                    .formatted(kind, progress))
                    .isEmpty();
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Waits until all is done. */
    void awaitDone(ServerProcess server) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isDone(server)) {
            assertThat(System.nanoTime()).as(server.said()).isLessThan(end);
            assertThat(server.endsWithin(100)).as(server.said()).isFalse();
        }
    }

    /** Lets a server do what is left, stops it, and reads what is known and decided. */
    Map<String, List<String>> whatIsKept() throws Exception {
        try (var server = begin()) {
            awaitDone(server);
        }
        return stopped("", List.of("visits.visit", "invoices.invoice_line", "care.decision", "visits.shift"));
    }

    /** How often each job was begun. */
    List<String> attempts() throws Exception {
        return stopped("select kind || ' ' || attempts from server.job order by job_id", List.of())
                .getOrDefault("asked", List.of());
    }

    private Map<String, List<String>> stopped(String asked, List<String> tables) throws Exception {
        var kept = new TreeMap<String, List<String>>();
        try (var database = EmbeddedDatabase.start(data.resolve("postgres"));
                var connection = DriverManager.getConnection(
                        database.address().url(),
                        database.address().user(),
                        database.address().password())) {
            if (!asked.isEmpty()) {
                kept.put("asked", column(connection, asked));
                return kept;
            }
            for (var table : tables) {
                kept.put(table, column(connection, """
                        select count(*) || ' ' || count(*) filter (where known_until is null)
                          from %s
                        """.formatted(table)));
            }
            kept.put("visits", column(connection, """
                    select md5(string_agg(concat_ws('|', visit_id, recipient_id, provider_id, staff_id, started_at,
                               ended_at, registered_at), ',' order by visit_id))
                      from visits.visit where known_until is null
                    """));
            kept.put("decisions", column(connection, """
                    select outcome || ' ' || count(*) || ' ' || sum(approved_ore) || ' '
                           || md5(string_agg(concat_ws('|', line_key, claimed_ore, approved_ore, minutes, rules,
                              evidence), ',' order by line_key))
                      from verification.line_decision where until_run is null
                     group by outcome order by 1
                    """));
            kept.put("results", column(connection, "select distinct results_sha256 from verification.run"));
            kept.put("open", column(connection, """
                    select kind from server.job where state in ('waiting', 'running')
                    """));
            kept.put("twice", column(connection, """
                    select line_key from verification.line_decision where until_run is null
                     group by month, line_key having count(*) > 1
                    """));
            kept.put("unsealed", column(connection, "select what from audit.entry where seal_number is null"));
        }
        return kept;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
