package se.tillit.identity.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.mock.web.MockServletContext;
import se.tillit.generator.town.Provider;
import se.tillit.identity.oidc.OidcSettings;
import se.tillit.identity.person.BuiltInAccount;
import se.tillit.server.settings.ServerSettings;

/** The server does not start without a safe way in, and says so in one sentence. */
class WaysInTest {

    private static final OidcSettings NONE = oidc("", "", "", null);

    private static OidcSettings oidc(String issuer, String client, String secret, @Nullable Path file) {
        return new OidcSettings(issuer, client, secret, file, "");
    }

    private static AccessSettings access(String https) {
        return new AccessSettings(Boolean.parseBoolean(https), Duration.ofHours(12), 5, 60, 1200, "");
    }

    private static PageDoor door(String demo, OidcSettings oidc, AccessSettings access) {
        var server = new ServerSettings(
                Path.of("data"), "", Boolean.parseBoolean(demo), new ServerSettings.Database(null, "tillit", "", 10));
        return new PageDoor(server, oidc, access, Clock.systemUTC());
    }

    @Test
    void opens_with_a_login_service_or_in_a_demonstration() {
        assertThat(door("true", NONE, access("false"))).isNotNull();
        assertThat(door("false", oidc("https://login.example", "id", "secret", null), access("false")))
                .isNotNull();
        assertThat(door("false", oidc("http://localhost:8099/x", "id", "secret", null), access("false")))
                .isNotNull();
    }

    @Test
    void refuses_to_start_without_any_way_in() {
        assertThatThrownBy(() -> door("false", NONE, access("false")))
                .isInstanceOf(NoWayIn.class)
                .hasMessageStartingWith("Nobody could come in: set tillit.oidc.issuer");
    }

    @Test
    void refuses_to_start_with_half_a_login_service_or_an_unsafe_one(@TempDir Path folder) {
        assertProblem(oidc("https://login.example", "", "secret", null), "client-id is not");
        assertProblem(oidc("https://login.example", "id", "", null), "neither tillit.oidc.client-secret");
        assertProblem(oidc("https://login.example", "id", "", folder.resolve("none")), "cannot be read");
        assertProblem(oidc("http://login.example", "id", "secret", null), "must be an https address");
        assertProblem(oidc("login", "id", "secret", null), "must be an https address");
        assertProblem(oidc("https://a b", "id", "secret", null), "must be an https address");
    }

    private static void assertProblem(OidcSettings oidc, String sentence) {
        assertThatThrownBy(() -> door("true", oidc, access("false")))
                .isInstanceOf(NoWayIn.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void reads_the_secret_from_a_file_and_never_tells_it(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("secret"), "from-a-file\n");
        var settings = oidc("https://login.example", "id", "", file);
        assertThat(settings.secret()).isEqualTo("from-a-file");
        assertThat(oidc("https://login.example", "id", "in-clear", null).toString())
                .doesNotContain("in-clear");
    }

    @Test
    void has_a_start_without_a_way_in_end_with_its_sentence() {
        // Those that want something of a running server cannot be made here, and are not what is asked for.
        var reports = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {}));
        var said = reports.stream()
                .filter(NoWayInReport.class::isInstance)
                .map(report -> report.analyze(new IllegalStateException(new NoWayIn("No way."))))
                .toList();
        assertThat(said)
                .singleElement()
                .satisfies(analysis -> assertThat(analysis)
                        .isNotNull()
                        .extracting(found -> found.getDescription())
                        .isEqualTo("No way."));
    }

    @Test
    void names_the_cookie_so_that_browsers_keep_it_to_https_and_this_server() throws Exception {
        var safe = new MockServletContext();
        door("true", NONE, access("true")).sessionCookie().onStartup(safe);
        assertThat(safe.getSessionCookieConfig().getName()).isEqualTo("__Host-tillit");
        assertThat(safe.getSessionCookieConfig().isSecure()).isTrue();
        assertThat(safe.getSessionCookieConfig().getPath()).isEqualTo("/");
        var plain = new MockServletContext();
        door("true", NONE, access("false")).sessionCookie().onStartup(plain);
        assertThat(plain.getSessionCookieConfig().isSecure()).isFalse();
    }

    @Test
    void has_the_demonstration_s_managers_work_for_providers_of_the_generated_municipality() {
        assertThat(BuiltInAccount.LAVSKRIKAN.value()).isEqualTo(Provider.LAVSKRIKAN.id());
        assertThat(BuiltInAccount.VINTERLJUSET.value()).isEqualTo(Provider.VINTERLJUSET.id());
    }
}
