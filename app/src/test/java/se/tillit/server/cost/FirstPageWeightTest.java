package se.tillit.server.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.tillit.identity.Visitor;
import se.tillit.server.ServerTest;
import se.tillit.verification.TestMonths;
import se.tillit_testkit.Example;

/** The first page and all that it needs weigh little, as a browser fetches them that has been here never before. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPageWeightTest {

    private static final int MOST_BYTES = 100_000;
    private static final Pattern NEEDED =
            Pattern.compile("<(?:link|script|img|source|iframe)\\b[^>]*?\\s(?:href|src)=\"([^\"]+)\"");
    private static final Pattern NEEDED_BY_STYLE = Pattern.compile("(?:url\\(|@import )[\"']?(?!data:)(?!#)([^\"')]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext server;

    @BeforeAll
    void bring_a_month(@TempDir Path folder) {
        var months = TestMonths.on(server);
        months.takeIn(Example.in(folder.resolve("package")), TestMonths.OCTOBER);
        months.verify(TestMonths.OCTOBER);
    }

    /**
     * Something that came over the network.
     *
     * @param bytes how much it was, its head included
     * @param text what it was when unpacked
     */
    private record Fetched(int bytes, String type, boolean isPacked, String caching, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "controller", "provider-manager", "case-officer"})
    void weighs_little(String account) {
        var fetched = everything(account);
        var sum = fetched.values().stream().mapToInt(Fetched::bytes).sum();
        assertThat(fetched).hasSizeGreaterThan(3);
        assertThat(sum)
                .as(() -> "bytes of "
                        + fetched.entrySet().stream()
                                .map(each -> "%s %d"
                                        .formatted(
                                                each.getKey(), each.getValue().bytes()))
                                .toList())
                .isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "controller"})
    void packs_what_is_large_and_lets_it_be_kept(String account) {
        everything(account).forEach((address, fetched) -> {
            if (fetched.text().length() > 3_000) {
                assertThat(fetched.isPacked()).as("%s is packed", address).isTrue();
            }
            if (!fetched.type().startsWith("text/html")) {
                assertThat(fetched.caching()).as("%s may be kept", address).contains("max-age=");
            }
        });
    }

    private Map<String, Fetched> everything(String account) {
        var cookie = account.isEmpty()
                ? ""
                : Visitor.signedIn(port, account)
                        .findCookie("JSESSIONID")
                        .map(found -> "JSESSIONID=" + found.getValue())
                        .orElseThrow();
        var all = new LinkedHashMap<String, Fetched>();
        fetch(URI.create("http://localhost:%d%s".formatted(port, account.isEmpty() ? "/login" : "/")), cookie, all);
        return all;
    }

    private static void fetch(URI address, String cookie, Map<String, Fetched> all) {
        if (all.containsKey(address.getPath())) {
            return;
        }
        var fetched = get(address, cookie);
        all.put(address.getPath(), fetched);
        var needed = fetched.type().startsWith("text/html") ? NEEDED : NEEDED_BY_STYLE;
        if (fetched.type().startsWith("text/html") || fetched.type().startsWith("text/css")) {
            needed.matcher(fetched.text())
                    .results()
                    .map(found -> address.resolve(found.group(1)))
                    .forEach(each -> fetch(each, cookie, all));
        }
    }

    private static Fetched get(URI address, String cookie) {
        var request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            var head = answer.headers().map().entrySet().stream()
                    .flatMap(line -> line.getValue().stream().map(value -> line.getKey() + ": " + value + "\r\n"))
                    .mapToInt(String::length)
                    .sum();
            var isPacked =
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            return new Fetched(
                    head + answer.body().length,
                    answer.headers().firstValue("Content-Type").orElse(""),
                    isPacked,
                    answer.headers().firstValue("Cache-Control").orElse(""),
                    text(answer.body(), isPacked));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String text(byte[] body, boolean isPacked) throws IOException {
        if (!isPacked) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
