package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.server.database.EmbeddedDatabase;

/** When the PostgreSQL that the server runs itself is killed, the server says so, starts it again, and goes on. */
class DatabaseKilledTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path room = Path.of("");

    private Path postgres() {
        return room.resolve("data").resolve("postgres");
    }

    @Test
    void goes_on_when_its_database_is_killed_and_stops_it_in_the_end() throws Exception {
        try (var server = ServerProcess.serve(room.resolve("data"), Map.of("TILLIT_DEMO", "true"))) {
            for (var time = 1; time <= 2; time++) {
                killDatabase();
                awaitSaid(server, "PostgreSQL has ended", time);
                awaitSaid(server, "PostgreSQL is up again", time);
                server.awaitReadiness(200);
                assertThat(server.page("/login").statusCode()).as(server.said()).isEqualTo(200);
            }
        }
        assertThat(EmbeddedDatabase.isRunning(postgres())).isFalse();
        assertThat(postgres().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void is_not_ready_while_its_database_does_not_come_up_and_is_when_that_is_mended() throws Exception {
        try (var server = ServerProcess.serve(room.resolve("data"), Map.of("TILLIT_DEMO", "true"))) {
            var settings = postgres().resolve("postgresql.auto.conf");
            var before = Files.readString(settings);
            Files.writeString(settings, "shared_buffers = none at all\n", StandardOpenOption.APPEND);
            killDatabase();
            server.awaitReadiness(503);
            assertThat(server.ask("/actuator/health/liveness").statusCode()).isEqualTo(200);
            awaitSaid(server, "PostgreSQL did not come up at attempt 1 of", 1);
            assertThat(server.said())
                    .contains(room.resolve("data").resolve("postgres.log").toString());
            Files.writeString(settings, before);
            server.awaitReadiness(200);
            assertThat(server.page("/login").statusCode()).as(server.said()).isEqualTo(200);
        }
    }

    private void killDatabase() throws IOException {
        var number = Files.readAllLines(postgres().resolve("postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow().destroyForcibly();
    }

    private static void awaitSaid(ServerProcess server, String sentence, int times) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (server.said().split(sentence, -1).length <= times) {
            assertThat(System.nanoTime()).as(server.said()).isLessThan(end);
            assertThat(server.endsWithin(100)).as(server.said()).isFalse();
        }
    }
}
