package se.tillit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import se.tillit.server.job.Json;

/** Another system that calls a server in a process of its own, with a key that the command line made. */
final class SystemCalls {

    private static final int MOST_LOOKS = 1_200;
    private static final long LOOK_NANOS = 200_000_000;

    private final String address;
    private final String key;

    /** With the key, to the server that said where its pages are. */
    SystemCalls(String address, String key) {
        this.address = address;
        this.key = key;
    }

    HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address).resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", "sv");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    /** What the job that an answer names comes to. */
    Map<?, ?> ended(HttpResponse<String> asked) throws IOException, InterruptedException {
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        var job = asked.headers().firstValue("Location").orElseThrow();
        for (var look = 0; look < MOST_LOOKS; look++) {
            var now = get(job);
            if (now.statusCode() == 200) {
                var record = Json.value(now.body(), Map.class);
                if (record.get("state") instanceof String state
                        && !state.equals("waiting")
                        && !state.equals("running")) {
                    return record;
                }
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError("It never ended: " + job);
    }

    /** Hands over a package and has its month verified. */
    void bringAndVerify(String month, Path zip) throws IOException, InterruptedException {
        var imported = ended(post("/api/v1/months/" + month + "/package", "application/zip", Files.readAllBytes(zip)));
        assertThat(imported.get("state")).as(imported.toString()).isEqualTo("done");
        var verified = ended(post("/api/v1/months/" + month + "/verification", "application/json", new byte[0]));
        assertThat(verified.get("state")).as(verified.toString()).isEqualTo("done");
    }

    /** What the server answers as files equals what the command writes for the package, byte for byte. */
    void tellsTheSameAsTheCommand(String month, Path zip, Path results) throws IOException, InterruptedException {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        var code = se.tillit.cli.Tillit.run(
                writer, writer, "verify", zip.toString(), "--month", month, "--out", results.toString());
        assertThat(code).as(said.toString()).isLessThan(2);
        for (var file : new String[] {"line-decisions.csv", "findings.csv", "provider-summary.csv"}) {
            var answer = get("/api/v1/months/%s/%s".formatted(month, file));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).as(file).isEqualTo(Files.readString(results.resolve(file)));
        }
    }
}
