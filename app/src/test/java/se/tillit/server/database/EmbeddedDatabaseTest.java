package se.tillit.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.Language;

/** The database that the server runs itself is safe, private, and comes up again however it went down. */
class EmbeddedDatabaseTest {

    @TempDir
    private Path room = Path.of("");

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop_what_was_started() throws InterruptedException {
        for (var process : processes) {
            process.destroyForcibly().waitFor();
        }
        Postmaster.find(folder()).ifPresent(postmaster -> postmaster.stop(java.time.Duration.ofSeconds(30)));
    }

    @Test
    void holds_what_it_has_answered_when_the_power_goes() throws Exception {
        try (var database = EmbeddedDatabase.start(folder());
                var connection = connect(database.address())) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void lets_nobody_in_without_the_password_or_from_elsewhere() throws Exception {
        try (var database = EmbeddedDatabase.start(folder());
                var connection = connect(database.address())) {
            var address = database.address();
            assertThatThrownBy(() -> DriverManager.getConnection(address.url(), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(connection, "unix_socket_directories")).isEmpty();
            var password = room.resolve("data").resolve("postgres.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(room.resolve("data"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refuses_a_folder_that_a_server_runs_on_and_leaves_that_one_alone() throws Exception {
        try (var database = EmbeddedDatabase.start(folder());
                var connection = connect(database.address())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder()))
                    .isInstanceOfSatisfying(
                            DatabaseRefused.class,
                            refused -> assertThat(refused.sentence(Language.ENGLISH))
                                    .contains("is used by a server already")
                                    .contains(Long.toString(
                                            ProcessHandle.current().pid())));
            assertThat(EmbeddedDatabase.findRunning(folder())).contains(database.address());
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(EmbeddedDatabase.findRunning(folder())).isEmpty();
    }

    @Test
    void stops_at_once_and_wholly_when_it_is_asked_to() throws Exception {
        var keeper = keeper();
        var postmaster = Postmaster.find(folder()).orElseThrow();
        keeper.getOutputStream().close();
        assertThat(keeper.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(keeper.exitValue()).isZero();
        assertThat(postmaster.process().onExit()).succeedsWithin(java.time.Duration.ofSeconds(20));
    }

    @Test
    void holds_every_row_when_its_server_or_both_are_killed() throws Exception {
        killAgainAndAgain(2, 1);
    }

    @Test
    @Tag("long")
    void holds_every_row_when_its_server_or_both_are_killed_a_hundred_times() throws Exception {
        killAgainAndAgain(100, 7);
    }

    private void killAgainAndAgain(int times, long seed) throws Exception {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var time = 1; time <= times; time++) {
            var keeper = keeper();
            var postmaster = Postmaster.find(folder()).orElseThrow();
            keeper.destroyForcibly().waitFor();
            assertThat(postmaster.process().isAlive()).isTrue();
            if (time % 2 == 0 || random.nextInt(3) == 0) {
                postmaster.process().destroyForcibly();
            }
        }
        try (var database = EmbeddedDatabase.start(folder());
                var connection = connect(database.address());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(times);
        }
    }

    @Test
    void begins_anew_where_the_first_start_was_killed_before_there_was_a_database() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("postgresql.conf"), "");
        Files.writeString(folder().resolveSibling("postgres.beginning"), "");
        try (var database = EmbeddedDatabase.start(folder());
                var connection = connect(database.address())) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(folder().resolveSibling("postgres.beginning")).doesNotExist();
        try (var files = Files.list(folder().resolveSibling("."))) {
            assertThat(files).anyMatch(file -> file.getFileName().toString().startsWith("postgres.unfinished"));
        }
    }

    @Test
    void carries_the_programs_of_the_platforms_that_are_promised_and_no_more() {
        var loader = getClass().getClassLoader();
        assertThat(List.of("linux-x86_64", "linux-arm_64", "darwin-arm_64"))
                .allSatisfy(platform -> assertThat(loader.getResource("postgres-%s.txz".formatted(platform)))
                        .isNotNull());
        assertThat(List.of("windows-x86_64", "darwin-x86_64", "linux-x86_64-alpine_linux"))
                .allSatisfy(platform -> assertThat(loader.getResource("postgres-%s.txz".formatted(platform)))
                        .isNull());
    }

    @Test
    void refuses_databases_that_are_too_old_or_lose_what_they_answered() {
        var durable = java.util.Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "remote_apply");
        new DatabaseState(160_000, "16.0", "UTF8", durable).refuseUnfit();
        assertThatThrownBy(() -> new DatabaseState(159_999, "15.9", "UTF8", durable).refuseUnfit())
                .hasMessageContaining("15.9");
        assertThatThrownBy(() -> new DatabaseState(160_000, "16.0", "LATIN1", durable).refuseUnfit())
                .hasMessageContaining("LATIN1");
        var fast = java.util.Map.of("fsync", "off", "full_page_writes", "on", "synchronous_commit", "on");
        assertThatThrownBy(() -> new DatabaseState(160_000, "16.0", "UTF8", fast).refuseUnfit())
                .hasMessageContaining("fsync");
    }

    private Path folder() {
        return room.resolve("data").resolve("postgres");
    }

    private Process keeper() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtillit.programs=" + System.getProperty("tillit.programs", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseKeeper.class.getName(),
                        folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        var lines = process.inputReader(StandardCharsets.UTF_8);
        assertThat(findLine(lines, "kept")).isTrue();
        return process;
    }

    /** Reads to the line; the process ends, and with it the reading, where it never comes. */
    private static boolean findLine(BufferedReader lines, String wanted) {
        return lines.lines().anyMatch(line -> line.equals(wanted));
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static String show(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
