package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.server.database.EmbeddedDatabase;

/** The server starts on a folder, says what is wrong where it cannot, and comes back however it went down. */
class ServeCommandTest {

    @TempDir
    private Path room = Path.of("");

    @Test
    void starts_again_on_its_folder_after_a_kill_and_keeps_others_away_meanwhile() throws Exception {
        var data = room.resolve("data");
        try (var first = ServerProcess.serve(data, Map.of("TILLIT_DEMO", "true"))) {
            assertThat(first.page("/").statusCode()).isEqualTo(302);
            assertThat(first.page("/actuator/prometheus").statusCode()).isNotEqualTo(200);
            assertThat(first.ask("/actuator/prometheus").body()).contains("tillit_jobs_oldest_waiting_seconds");
            var second = ServerProcess.begin(room, Map.of(), "serve", "--port", "0", "--data", data.toString());
            assertThat(second.awaitEnd()).isEqualTo(ExitCode.REFUSED);
            assertThat(second.said())
                    .contains(Long.toString(first.pid()))
                    .contains("används redan")
                    .hasLineCount(1);
            first.awaitReadiness(200);
            first.kill();
        }
        try (var again = ServerProcess.serve(data, Map.of("TILLIT_DEMO", "true"))) {
            assertThat(again.page("/").statusCode()).isEqualTo(302);
            assertThat(EmbeddedDatabase.isRunning(data.resolve("postgres"))).isTrue();
        }
        assertThat(EmbeddedDatabase.isRunning(data.resolve("postgres"))).isFalse();
    }

    @Test
    void says_nothing_but_what_was_asked_for() throws Exception {
        var data = room.resolve("data");
        EmbeddedDatabase.start(data.resolve("postgres")).close();
        var doctor = ServerProcess.begin(room, Map.of(), "doctor", "--lang", "en", "--data", data.toString());
        assertThat(doctor.awaitEnd()).as(doctor.said()).isEqualTo(ExitCode.DONE);
        assertThat(doctor.said().lines()).allMatch(line -> line.matches("(well|note|wrong) .*"));
    }

    @Test
    void refuses_wrong_settings_with_a_sentence_each_and_makes_nothing() throws Exception {
        var data = room.resolve("data");
        var file = room.resolve("settings");
        Files.writeString(file, "tillit.prot = 80\ntillit.db.connections = many\n");
        var refused = ServerProcess.begin(
                room, Map.of("TILLIT_CONFIG", file.toString()), "serve", "--lang", "en", "--data", data.toString());
        assertThat(refused.awaitEnd()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.said())
                .contains("tillit.port", "tillit.db.connections")
                .hasLineCount(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void refuses_an_external_database_that_does_not_answer() throws Exception {
        var refused = ServerProcess.begin(
                room,
                Map.of(
                        "TILLIT_DEMO", "true",
                        "TILLIT_DB_URL", "jdbc:postgresql://127.0.0.1:1/none",
                        "TILLIT_DB_PASSWORD", "x"),
                "serve",
                "--lang",
                "en",
                "--port",
                "0",
                "--data",
                room.resolve("data").toString());
        assertThat(refused.awaitEnd()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.said()).contains("does not answer");
    }

    @Test
    void refuses_to_start_where_nobody_could_come_in_safely() throws Exception {
        var refused = ServerProcess.begin(
                room,
                Map.of(),
                "serve",
                "--lang",
                "en",
                "--port",
                "0",
                "--data",
                room.resolve("data").toString());
        assertThat(refused.awaitEnd()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.said()).contains("no safe way in");
        assertThat(EmbeddedDatabase.isRunning(room.resolve("data").resolve("postgres")))
                .isFalse();
    }
}
