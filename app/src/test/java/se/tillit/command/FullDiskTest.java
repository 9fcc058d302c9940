package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.generator.GenerateMunicipality;
import se.tillit.generator.GeneratorOptions;
import se.tillit.generator.Progress;
import se.tillit.server.database.EmbeddedDatabase;
import se.tillit_testkit.PackageFolder;

/**
 * A disk that really is full: a file system of {@value #MEGABYTES} MB in memory, with the data folder on it. What did not
 * go in leaves nothing behind, is told of, and goes in when there is room again. Needs the right to mount.
 */
@Tag("long")
class FullDiskTest {

    private static final int MEGABYTES = 1500;
    private static final String MONTH = "2026-10";

    @TempDir
    private Path room = Path.of("");

    private Path disk() {
        return room.resolve("disk");
    }

    private Path postgres() {
        return disk().resolve("data").resolve("postgres");
    }

    @BeforeEach
    void mount() throws Exception {
        Files.createDirectory(disk());
        var said = run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=%dm,mode=700".formatted(MEGABYTES),
                "tillit-test",
                disk().toString());
        assertThat(said)
                .as("This test fills a small file system and must be allowed to mount one: run it as root.")
                .isEmpty();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk().toString());
    }

    /** What a program says; nothing where it did what it should. */
    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said + process.exitValue();
    }

    /** Leaves so much room and no more. */
    private Path leaving(long megabytes) throws IOException {
        var ballast = disk().resolve("ballast");
        Files.deleteIfExists(ballast);
        var free = Files.getFileStore(disk()).getUsableSpace() - (megabytes << 20);
        try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
            var block = new byte[1 << 20];
            for (var written = 0L; written < free; written += block.length) {
                file.write(block, 0, (int) Math.min(block.length, free - written));
            }
        }
        return ballast;
    }

    private Path month() throws IOException {
        var options = GeneratorOptions.honest(YearMonth.parse(MONTH), 1, 400, 1);
        var made = GenerateMunicipality.generate(room.resolve("made-up"), options, Progress.silent());
        return new PackageFolder(made.getFirst().folder()).zipped(room.resolve("month.zip"), "");
    }

    private List<Long> rows() throws SQLException {
        var address = EmbeddedDatabase.findRunning(postgres()).orElseThrow();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select count(*) from visits.visit), (select count(*) from invoices.invoice_line),
                               (select count(*) from care.decision), (select count(*) from contracts.contract)
                        """)) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    private SystemCalls calls(ServerProcess server) throws Exception {
        var made = ServerProcess.begin(
                room,
                Map.of(),
                "api-key",
                "create",
                "--role",
                "integration",
                "--name",
                "X",
                "--data",
                disk().resolve("data").toString());
        assertThat(made.awaitEnd()).as(made.said()).isEqualTo(ExitCode.DONE);
        return new SystemCalls(server.address(), made.said().replaceAll("(?s).*(tillit_\\S+).*", "$1"));
    }

    @Test
    void leaves_nothing_of_what_did_not_go_in_and_takes_it_when_there_is_room() throws Exception {
        var zip = month();
        var demo = Map.of("TILLIT_DEMO", "true");
        try (var server = ServerProcess.serve(disk().resolve("data"), demo)) {
            var calls = calls(server);
            var ballast = leaving(0);
            server.awaitReadiness(503);
            var refused =
                    calls.post("/api/v1/months/" + MONTH + "/package", "application/zip", Files.readAllBytes(zip));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
            assertThat(refused.body()).contains("Disken").contains("Inget har ändrats");

            leaving(Files.size(zip) / (1 << 20) * 2 + 25);
            var asked = calls.post("/api/v1/months/" + MONTH + "/package", "application/zip", Files.readAllBytes(zip));
            var failed = calls.ended(asked);
            assertThat(failed.get("state")).as("%s %s", failed, server.said()).isEqualTo("failed");
            assertThat(failed.toString()).contains("Disken").contains("Inget har ändrats");

            Files.delete(ballast);
            server.awaitReadiness(200);
            assertThat(rows()).containsOnly(0L);
            calls.bringAndVerify(MONTH, zip);
            calls.tellsTheSameAsTheCommand(MONTH, zip, room.resolve("results"));
        }
        try (var again = ServerProcess.serve(disk().resolve("data"), demo)) {
            calls(again).tellsTheSameAsTheCommand(MONTH, zip, room.resolve("results-again"));
        }
    }
}
