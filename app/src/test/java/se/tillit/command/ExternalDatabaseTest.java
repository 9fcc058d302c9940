package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.tillit.server.TestDatabase;
import se.tillit_testkit.Example;

/** On a PostgreSQL that somebody else runs, with a user of its own that is nobody's master, all goes as on its own. */
class ExternalDatabaseTest {

    private static final String PASSWORD = "a-password-of-the-test";

    @TempDir
    private Path room = Path.of("");

    /** The address of a database that belongs to a plain user, made as an operator makes it. */
    private static String made() {
        var url = TestDatabase.bare();
        var sql = JdbcClient.create(TestDatabase.dataSource(url));
        var name = sql.sql("select current_database()").query(String.class).single();
        sql.sql("create role tillit_outside login password '%s'".formatted(PASSWORD))
                .update();
        sql.sql("alter database %s owner to tillit_outside".formatted(name)).update();
        return url.replaceFirst("\\?.*", "");
    }

    @Test
    void imports_and_verifies_on_it_as_the_command_does() throws Exception {
        var database =
                Map.of("TILLIT_DB_URL", made(), "TILLIT_DB_USER", "tillit_outside", "TILLIT_DB_PASSWORD", PASSWORD);
        var environment = new java.util.HashMap<>(database);
        environment.put("TILLIT_DEMO", "true");
        var data = room.resolve("data");
        var zip = Example.in(room.resolve("package")).zipped(room.resolve("month.zip"), "");
        try (var server = ServerProcess.serve(data, environment)) {
            var made = ServerProcess.begin(
                    room,
                    environment,
                    "api-key",
                    "create",
                    "--role",
                    "integration",
                    "--name",
                    "X",
                    "--data",
                    data.toString());
            assertThat(made.awaitEnd()).as(made.said()).isEqualTo(ExitCode.DONE);
            var calls = new SystemCalls(server.address(), made.said().replaceAll("(?s).*(tillit_\\S+).*", "$1"));
            calls.bringAndVerify(Example.MONTH, zip);
            calls.tellsTheSameAsTheCommand(Example.MONTH, zip, room.resolve("results"));
        }
        assertThat(data.resolve("postgres")).doesNotExist();
        try (var again = ServerProcess.serve(data, environment)) {
            assertThat(again.page("/login").statusCode()).isEqualTo(200);
            assertThat(again.said()).doesNotContain("Migrating schema").doesNotContain(PASSWORD);
        }
    }
}
