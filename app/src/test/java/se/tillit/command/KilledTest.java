package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.server.database.EmbeddedDatabase;

/** A server that is killed in the middle of an import or a verification loses nothing and does nothing twice. */
class KilledTest {

    private static final long PATIENCE_SECONDS = 240;

    @TempDir
    private Path room = Path.of("");

    @Test
    void holds_the_same_in_the_end_when_it_is_killed_in_an_import_and_in_a_verification() throws Exception {
        var seed = 5L;
        System.out.println("seed " + seed);
        var data = room.resolve("killed");
        killWhile("import", data, new Random(seed));
        killWhile("verification", data, new Random(seed));
        assertThat(whatIsKept(data)).isEqualTo(whatIsKept(room.resolve("left-alone")));
    }

    @Test
    @Tag("long")
    void holds_the_same_in_the_end_when_it_is_killed_a_hundred_times() throws Exception {
        var seed = 6L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var alone = whatIsKept(room.resolve("left-alone"));
        for (var time = 0; time < 50; time++) {
            var data = room.resolve("killed-" + time);
            killWhile("import", data, random);
            killWhile("verification", data, random);
            assertThat(whatIsKept(data)).isEqualTo(alone);
        }
    }

    private ServerProcess demo(Path data) throws Exception {
        return ServerProcess.begin(
                room,
                Map.of(),
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

    /** Kills it, and its PostgreSQL too now and then, a moment after a job of the kind has begun; or when all is over. */
    private void killWhile(String kind, Path data, Random random) throws Exception {
        var server = demo(data);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isRunning(kind, data) && !server.said().contains("http://")) {
            assertThat(System.nanoTime()).as(server.said()).isLessThan(end);
            assertThat(server.isAlive()).as(server.said()).isTrue();
        }
        server.endsWithin(random.nextInt(300));
        server.kill();
    }

    private static boolean isRunning(String kind, Path data) {
        var address = EmbeddedDatabase.findRunning(data.resolve("postgres"));
        if (address.isEmpty()) {
            return false;
        }
        try (var connection = DriverManager.getConnection(
                address.get().url(), address.get().user(), address.get().password())) {
            return !column(
                            connection,
                            "select 1 from server.job where state = 'running' and kind = '%s'".formatted(kind))
                    .isEmpty();
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Lets a server do what is left, stops it, and reads what is known and decided. */
    private Map<String, List<String>> whatIsKept(Path data) throws Exception {
        try (var server = demo(data)) {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!server.said().contains("http://")) {
                assertThat(System.nanoTime()).as(server.said()).isLessThan(end);
                assertThat(server.endsWithin(100)).as(server.said()).isFalse();
            }
        }
        var kept = new TreeMap<String, List<String>>();
        try (var database = EmbeddedDatabase.start(data.resolve("postgres"));
                var connection = DriverManager.getConnection(
                        database.address().url(),
                        database.address().user(),
                        database.address().password())) {
            for (var table : List.of("visits.visit", "invoices.invoice_line", "care.decision", "visits.shift")) {
                kept.put(table, column(connection, """
                        select count(*) || ' ' || count(*) filter (where known_until is null)
                          from %s
                        """.formatted(table)));
            }
            kept.put("decisions", column(connection, """
                    select outcome || ' ' || count(*) || ' ' || sum(approved_ore)
                      from verification.line_decision where until_run is null
                     group by outcome order by 1
                    """));
            kept.put("open", column(connection, """
                    select kind from server.job where state in ('waiting', 'running')
                    """));
            kept.put("twice", column(connection, """
                    select line_key from verification.line_decision where until_run is null
                     group by month, line_key having count(*) > 1
                    """));
        }
        return kept;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new java.util.ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
