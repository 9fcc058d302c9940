package se.tillit.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.exchange.Language;

/** Settings come from what was typed, the environment and a file, in that order, and wrong ones are told of at once. */
class GivenSettingsTest {

    @TempDir
    private Path room = Path.of("");

    @Test
    void takes_the_standard_where_nothing_is_given() {
        var given = read(Map.of(), Map.of());
        assertThat(given.problems()).isEmpty();
        assertThat(given.find("tillit.port")).contains("8080");
        assertThat(given.find("tillit.management.address")).contains("127.0.0.1");
        assertThat(given.isDatabaseEmbedded()).isTrue();
    }

    @Test
    void takes_what_is_typed_before_the_environment_and_that_before_the_file() throws IOException {
        write("tillit.port = 1\ntillit.municipality = Ån\ntillit.db.connections = 3\n", "rw-r--r--");
        var given =
                read(Map.of("tillit.port", "3"), Map.of("TILLIT_PORT", "2", "TILLIT_DB_CONNECTIONS", "5", "PATH", "x"));
        assertThat(given.problems()).isEmpty();
        assertThat(given.find("tillit.port")).contains("3");
        assertThat(given.find("tillit.db.connections")).contains("5");
        assertThat(given.find("tillit.municipality")).contains("Ån");
        assertThat(given.springArguments()).contains("--server.port=3", "--tillit.municipality=Ån");
    }

    @Test
    void refuses_a_key_that_nobody_knows_and_names_the_one_meant() throws IOException {
        write("tillit.db.ulr = jdbc:postgresql://x/y\n", "rw-------");
        assertThat(sentences(read(Map.of(), Map.of())))
                .singleElement()
                .asString()
                .contains("tillit.db.ulr")
                .contains("tillit.db.url");
    }

    @Test
    void refuses_values_that_cannot_be() {
        var wrong = Map.of(
                "TILLIT_PORT", "65536",
                "TILLIT_DB_CONNECTIONS", "0",
                "TILLIT_DB_URL", "jdbc:mysql://x/y",
                "TILLIT_DEMO", "ja",
                "TILLIT_LOG", "xml",
                "TILLIT_ADDRESS", "a b");
        var sentences = sentences(read(Map.of(), wrong));
        assertThat(sentences).hasSize(wrong.size());
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence).contains("must be").contains("TILLIT_"));
    }

    @Test
    void accepts_values_at_their_limits() {
        var right = Map.of("TILLIT_PORT", "0", "TILLIT_MANAGEMENT_PORT", "65535", "TILLIT_DB_CONNECTIONS", "1");
        assertThat(read(Map.of(), right).problems()).isEmpty();
    }

    @Test
    void refuses_a_password_in_a_file_that_others_can_read_and_never_shows_it() throws IOException {
        write("tillit.db.password = hemlig\n", "rw-r--r--");
        var given = read(Map.of(), Map.of());
        assertThat(sentences(given))
                .singleElement()
                .asString()
                .contains("chmod 600")
                .doesNotContain("hemlig");
        write("tillit.db.password = hemlig\n", "rw-------");
        given = read(Map.of(), Map.of());
        assertThat(given.problems()).isEmpty();
        assertThat(given.toString()).doesNotContain("hemlig");
    }

    @Test
    void refuses_a_file_that_is_named_and_not_there() {
        var given = read(Map.of(), Map.of("TILLIT_CONFIG", room.resolve("none").toString()));
        assertThat(sentences(given)).singleElement().asString().contains("TILLIT_CONFIG");
    }

    @Test
    void says_every_problem_in_both_languages() {
        assertThat(KnownSettings.all()).allSatisfy(setting -> {
            for (var language : Language.values()) {
                assertThat(KnownSettings.meaning(setting, language)).isNotBlank();
                assertThat(KnownSettings.allowed(setting, language)).isNotBlank();
            }
        });
    }

    private GivenSettings read(Map<String, String> typed, Map<String, String> environment) {
        var all = new java.util.HashMap<>(environment);
        all.put("TILLIT_DATA", room.toString());
        return GivenSettings.read(typed, all, Language.ENGLISH);
    }

    private static List<String> sentences(GivenSettings given) {
        return given.problems().stream()
                .map(problem -> problem.sentence(Language.ENGLISH))
                .toList();
    }

    private void write(String content, String permissions) throws IOException {
        var file = room.resolve("tillit.properties");
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
