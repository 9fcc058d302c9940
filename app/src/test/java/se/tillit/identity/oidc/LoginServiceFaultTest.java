package se.tillit.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import se.tillit.identity.Visitor;
import se.tillit.server.TestDatabase;

/** A login service that is away, slow or out of its mind gives people a page that says so, and the log one line. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tillit.data=target/test-data")
@ContextConfiguration(initializers = {TestDatabase.Initializer.class, LoginServiceFaultTest.OddService.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@ExtendWith(OutputCaptureExtension.class)
class LoginServiceFaultTest {

    private static final int SERVICE = freePort();
    private static final String ISSUER = "http://localhost:" + SERVICE + "/realm";

    private final CountDownLatch end = new CountDownLatch(1);

    @LocalServerPort
    private int port;

    private @Nullable HttpServer service;

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        if (service != null) {
            service.stop(0);
        }
    }

    /** Answers the same to whatever it is asked at the path. */
    private static void answers(HttpServer service, String path, int status, String type, String body) {
        service.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private HttpServer begin() throws IOException {
        var begun = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVICE), 0);
        begun.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        begun.start();
        service = begun;
        return begun;
    }

    private static void describesItself(HttpServer service) {
        answers(service, "/realm/.well-known/openid-configuration", 200, "application/json", """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(ISSUER));
    }

    /** Somebody who comes back from the service with a code. */
    private HttpResponse<String> comeBack(Visitor visitor) {
        var there = visitor.get("/oauth2/authorization/oidc");
        var query = URI.create(there.headers().firstValue("Location").orElseThrow())
                .getRawQuery()
                .split("&", -1);
        var state = java.util.Arrays.stream(query)
                .filter(part -> part.startsWith("state="))
                .findFirst()
                .orElseThrow();
        return visitor.get("/login/oauth2/code/oidc?code=abc&" + state);
    }

    private void tells(
            HttpResponse<String> answer, String address, String swedish, String english, CapturedOutput log) {
        var visitor = new Visitor(port);
        assertThat(visitor.target(answer)).isEqualTo(address);
        assertThat(visitor.get(address).body())
                .contains(swedish)
                .containsIgnoringCase("försök igen")
                .doesNotContain("Exception");
        var inEnglish = visitor.send(
                visitor.request(address).header("Accept", "text/html").header("Accept-Language", "en"));
        assertThat(inEnglish.body()).contains(english);
        assertThat(log.getAll()).containsOnlyOnce("Nobody comes in by the login service");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    private void isAway(HttpResponse<String> answer, CapturedOutput log) {
        tells(answer, "/login?away", "svarar inte just nu", "does not answer just now", log);
    }

    private void isMuddled(HttpResponse<String> answer, CapturedOutput log) {
        tells(answer, "/login?muddled", "som Tillit inte förstår", "does not understand", log);
    }

    @Test
    void says_that_it_is_away_and_lets_people_on_when_it_is_back(CapturedOutput log) throws IOException {
        var visitor = new Visitor(port);
        isAway(visitor.get("/oauth2/authorization/oidc"), log);
        var begun = begin();
        describesItself(begun);
        assertThat(visitor.get("/oauth2/authorization/oidc")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith(ISSUER + "/authorize");
    }

    @Test
    void says_that_it_is_away_when_it_is_out_of_order(CapturedOutput log) throws IOException {
        var begun = begin();
        answers(begun, "/realm", 503, "text/html", "<h1>Underhåll</h1>");
        isAway(new Visitor(port).get("/oauth2/authorization/oidc"), log);
    }

    @Test
    void waits_no_longer_than_a_person_does(CapturedOutput log) throws IOException {
        begin().createContext("/realm", exchange -> {
            try {
                end.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        isAway(new Visitor(port).get("/oauth2/authorization/oidc"), log);
    }

    @Test
    void says_that_it_talks_nonsense(CapturedOutput log) throws IOException {
        var begun = begin();
        answers(begun, "/realm", 200, "text/html", "<h1>Välkommen</h1>");
        isMuddled(new Visitor(port).get("/oauth2/authorization/oidc"), log);
    }

    @Test
    void says_that_it_calls_itself_something_else(CapturedOutput log) throws IOException {
        var begun = begin();
        answers(begun, "/realm", 200, "application/json", "{\"issuer\": \"http://localhost/other\"}");
        isMuddled(new Visitor(port).get("/oauth2/authorization/oidc"), log);
    }

    @Test
    void says_that_it_is_away_when_it_goes_while_somebody_is_there(CapturedOutput log) throws IOException {
        var begun = begin();
        describesItself(begun);
        var visitor = new Visitor(port);
        answers(begun, "/realm/token", 502, "text/plain", "bad gateway");
        isAway(comeBack(visitor), log);
    }

    @Test
    void says_that_its_tokens_are_none(CapturedOutput log) throws IOException {
        var begun = begin();
        describesItself(begun);
        answers(begun, "/realm/token", 200, "application/json", "[\"odd\"]");
        isMuddled(comeBack(new Visitor(port)), log);
    }

    @Test
    void says_that_its_tokens_are_signed_by_nobody(CapturedOutput log) throws IOException {
        var begun = begin();
        describesItself(begun);
        answers(begun, "/realm/token", 200, "application/json", """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "e30.e30.e30"}
                """);
        answers(begun, "/realm/keys", 200, "application/json", "{\"keys\": []}");
        isMuddled(comeBack(new Visitor(port)), log);
    }

    /** Lets the server in the test use the service. */
    static final class OddService implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "tillit.oidc.issuer=" + ISSUER,
                    "tillit.oidc.client-id=tillit",
                    "tillit.oidc.client-secret=a-secret-of-the-test",
                    "tillit.access.first-administrator=nobody");
        }
    }
}
