package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.server.TestDatabase;

/** When the database goes away the server stays, says so, and goes on when it is back. */
class DatabaseAwayTest {

    @TempDir
    private Path room = Path.of("");

    @Test
    void holds_out_while_the_database_is_away_and_goes_on_when_it_is_back() throws Exception {
        var url = TestDatabase.fresh();
        var port = URI.create(url.replace("jdbc:", "")).getPort();
        var password = url.replaceFirst(".*password=", "");
        try (var gate = new Gate(port)) {
            var external =
                    url.replace(":" + port + "/", ":" + gate.port() + "/").replaceFirst("\\?.*", "");
            var environment = Map.of(
                    "TILLIT_DEMO",
                    "true",
                    "TILLIT_DB_URL",
                    external,
                    "TILLIT_DB_USER",
                    "postgres",
                    "TILLIT_DB_PASSWORD",
                    password);
            try (var server = ServerProcess.serve(room.resolve("data"), environment)) {
                assertThat(server.page("/login").statusCode()).as(server.said()).isEqualTo(200);
                gate.shut();
                server.awaitReadiness(503);
                assertThat(server.ask("/actuator/health/liveness").statusCode()).isEqualTo(200);
                gate.open();
                server.awaitReadiness(200);
                assertThat(server.page("/login").statusCode()).as(server.said()).isEqualTo(200);
            }
        }
        assertThat(room.resolve("data").resolve("postgres")).doesNotExist();
    }
}
