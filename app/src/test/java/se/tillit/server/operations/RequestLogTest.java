package se.tillit.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.tillit.server.ServerTest;

/** Every request leaves a line, and none leaves what it was about. */
@ServerTest
class RequestLogTest {

    private static final String PERSON = "191212121212";

    @LocalServerPort
    private int port;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root().addAppender(lines);
    }

    @AfterEach
    void stop_listening() {
        root().detachAppender(lines);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void holds_a_line_with_status_and_time_for_a_request_that_nothing_answers() throws Exception {
        ask("/nowhere/%s?q=%s".formatted(PERSON, PERSON));
        assertThat(requestLine()).contains("GET").contains("status").contains("ms");
    }

    @Test
    void holds_no_id_that_stood_in_an_address_a_query_a_header_or_a_form() throws Exception {
        for (var path : List.of(
                "/imports/" + PERSON,
                "/months/" + PERSON,
                "/api/v1/jobs/" + PERSON,
                "/api/v1/months/%s/line-decisions?after=%s".formatted(PERSON, PERSON),
                "/recipients/%s?why=%s".formatted(PERSON, PERSON),
                "/login?error=" + PERSON,
                "/%00" + PERSON,
                "/a;jsessionid=" + PERSON)) {
            ask(path);
        }
        send(HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=%s&password=%s".formatted(PERSON, PERSON)))
                .build());
        send(HttpRequest.newBuilder(at("/api/v1/jobs/1"))
                .header("Authorization", "Bearer tillit_" + PERSON)
                .header("Cookie", "JSESSIONID=" + PERSON)
                .build());
        assertThat(requestLine()).isNotEmpty();
        assertThat(told()).noneMatch(line -> line.contains(PERSON));
    }

    private String requestLine() {
        return told().stream()
                .filter(line -> line.startsWith("request"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told() {
        return List.copyOf(lines.list).stream()
                .map(event ->
                        event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + event.getMDCPropertyMap())
                .toList();
    }

    private URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(port, path));
    }

    private void ask(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(at(path)).build());
    }

    private static void send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        }
    }
}
