package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.Language;

/** The commands work beside a running server and without one, and bring everything back into a new folder. */
class CommandsTest {

    @TempDir
    private Path room = Path.of("");

    @Test
    void keeps_what_was_made_beside_a_running_server_through_a_backup_and_a_restore() throws Exception {
        var data = room.resolve("data");
        var backup = room.resolve("backup.tillit");
        var key = room.resolve("key");
        String prefix;
        try (var server = ServerProcess.serve(data, Map.of("TILLIT_DEMO", "true"))) {
            var made = command(
                    "api-key", "create", "--role", "integration", "--name", "Planering", "--data", data.toString());
            assertThat(made.code()).as(made.said()).isEqualTo(ExitCode.DONE);
            prefix = made.said().replaceAll("(?s).*tillit_([a-z0-9]{10}).*", "$1");
            assertThat(command("api-key", "list", "--data", data.toString()).said())
                    .contains(prefix, "Planering");
            var saved = command("backup", backup.toString(), "--key", key.toString(), "--data", data.toString());
            assertThat(saved.code()).as(saved.said()).isEqualTo(ExitCode.DONE);
            assertThat(saved.said()).contains(key.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            var doctor = command("doctor", "--data", data.toString(), "--lang", "en");
            assertThat(doctor.code()).as(doctor.said()).isEqualTo(ExitCode.DONE);
            assertThat(doctor.said()).contains("A server runs").contains("The last backup is 0:0");
            var checked = command("audit", "verify", "--data", data.toString(), "--lang", "en");
            assertThat(checked.code()).as(checked.said()).isEqualTo(ExitCode.DONE);
            var retained = command("retention", "--dry-run", "--data", data.toString(), "--lang", "en");
            assertThat(retained.code()).as(retained.said()).isEqualTo(ExitCode.DONE);
            assertThat(retained.said()).contains("Nothing has been kept");
            server.awaitReadiness(200);
        }
        var place = room.resolve("restored");
        var restored = command("restore", backup.toString(), "--key", key.toString(), "--data", place.toString());
        assertThat(restored.code()).as(restored.said()).isEqualTo(ExitCode.DONE);
        var whole = command("audit", "verify", "--data", place.toString(), "--lang", "en");
        assertThat(whole.code()).as(whole.said()).isEqualTo(ExitCode.DONE);
        var lost = command(
                "audit",
                "verify",
                "--seals",
                data.resolve("audit-seals.log").toString(),
                "--data",
                place.toString(),
                "--lang",
                "en");
        assertThat(lost.code()).as(lost.said()).isEqualTo(ExitCode.FOUND);
        assertThat(lost.said())
                .contains("A backup was restored, and what happened after it is missing", "What happened between")
                .doesNotContain("may have been made anew", "cut off");
        assertThat(command("api-key", "revoke", prefix, "--data", place.toString())
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(command("api-key", "list", "--data", place.toString(), "--lang", "en")
                        .said())
                .contains(prefix, "revoked");
        assertThat(command("api-key", "list", "--data", data.toString(), "--lang", "en")
                        .said())
                .contains(prefix, "in force");
        var again = command("restore", backup.toString(), "--key", key.toString(), "--data", place.toString());
        assertThat(again.code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void refuses_a_key_that_only_a_person_may_be() {
        var refused = command(
                "api-key",
                "create",
                "--role",
                "approver",
                "--name",
                "x",
                "--data",
                room.resolve("data").toString());
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.said()).contains("integration");
    }

    @Test
    void leaves_nothing_of_a_restore_that_did_not_succeed() throws Exception {
        Files.writeString(room.resolve("no-backup"), "x".repeat(100));
        command(
                "backup",
                room.resolve("b").toString(),
                "--key",
                room.resolve("key").toString(),
                "--data",
                room.resolve("data").toString());
        var refused = command(
                "restore",
                room.resolve("no-backup").toString(),
                "--key",
                room.resolve("key").toString(),
                "--data",
                room.resolve("new").toString());
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(room.resolve("new").resolve("postgres")).doesNotExist();
    }

    @Test
    void says_what_is_wrong_with_an_installation_and_ends_in_one() throws Exception {
        var data = Files.createDirectory(room.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                data.resolve("tillit.properties"), "tillit.oidc.issuer = http://127.0.0.1:1/none\ntillit.prt = 1\n");
        var doctor = command("doctor", "--data", data.toString(), "--lang", "en");
        assertThat(doctor.code()).isEqualTo(ExitCode.FOUND);
        assertThat(doctor.said())
                .contains("chmod 700")
                .contains("cannot be reached")
                .contains("tillit.prt")
                .contains("no database in the data folder yet");
    }

    @Test
    void says_every_sentence_in_both_languages() {
        var texts = CommandTexts.messages();
        assertThat(texts.keys(Language.SWEDISH))
                .isEqualTo(texts.keys(Language.ENGLISH))
                .hasSizeGreaterThan(50);
    }

    @Test
    void refuses_calls_that_it_does_not_understand_with_one_sentence() {
        assertThat(command("serve", "--sing").said()).hasLineCount(1).contains("--sing");
        assertThat(command("backup", "x").said()).hasLineCount(1).contains("--key");
        assertThat(command("audit").said()).hasLineCount(1).contains("verify");
        assertThat(command("serve", "--port", "x", "--lang", "en").said())
                .hasLineCount(1)
                .contains("--port");
    }

    private record Answer(int code, String said) {}

    private static Answer command(String... arguments) {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        return new Answer(TillitCommand.run(writer, writer, arguments), said.toString());
    }
}
