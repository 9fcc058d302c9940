package se.tillit.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import se.tillit.server.job.Json;

/** Calls the server as a browser or another system does. */
@TestComponent
class Outside {

    static final String CONTROLLER = "controller";
    static final String MONTH = "2026-10";

    private static final String BOUNDARY = "----tillit-test-boundary";
    private static final int MOST_LOOKS = 3_000;
    private static final long LOOK_NANOS = 20_000_000;

    private final Environment environment;
    private final HttpClient client = HttpClient.newHttpClient();

    Outside(Environment environment) {
        this.environment = environment;
    }

    /**
     * A file in a form.
     *
     * @param name what it is called
     * @param bytes what it holds
     */
    record Sent(String name, byte[] bytes) {}

    int port() {
        return Integer.parseInt(environment.getRequiredProperty("local.server.port"));
    }

    HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port(), path)))
                .header(TestSignIn.HEADER, account)
                .header("Accept-Language", "sv");
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    HttpResponse<String> read(String account, String path) {
        return send(request(account, path).build());
    }

    HttpResponse<String> post(String account, String path, String type, BodyPublisher body) {
        return send(
                request(account, path).header("Content-Type", type).POST(body).build());
    }

    HttpResponse<String> post(String account, String path, String type, byte[] body) {
        return post(account, path, type, BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> postForm(String account, String path, String form) {
        return post(account, path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    HttpResponse<String> upload(String account, Map<String, String> fields, Sent... files) {
        return post(
                account,
                "/imports/new",
                "multipart/form-data; boundary=" + BOUNDARY,
                multipart(fields, List.of(files)));
    }

    static byte[] multipart(Map<String, String> fields, List<Sent> files) {
        try {
            var out = new ByteArrayOutputStream();
            for (var field : fields.entrySet()) {
                out.write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field.getKey(), field.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
            for (var file : files) {
                out.write(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .formatted(BOUNDARY, file.name())
                        .getBytes(StandardCharsets.UTF_8));
                out.write(file.bytes());
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The month's material, by the call for a package; answers the import once it has ended or waits. */
    Map<?, ?> bringPackage(String account, Path zip) {
        try {
            var answer = post(
                    account, "/api/v1/months/%s/package".formatted(MONTH), "application/zip", Files.readAllBytes(zip));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return ended(account, number(json(answer), "id"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Map<?, ?> bringFile(String account, String name, byte[] bytes) {
        var answer =
                post(account, "/api/v1/months/%s/files/%s".formatted(MONTH, name), "application/octet-stream", bytes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return ended(account, number(json(answer), "id"));
    }

    /** The import, once its job has ended. */
    Map<?, ?> ended(String account, long id) {
        for (var look = 0; look < MOST_LOOKS; look++) {
            var record = json(read(account, "/api/v1/imports/" + id));
            var job = json(read(account, String.valueOf(record.get("job_href"))));
            if (List.of("done", "failed").contains(String.valueOf(job.get("state")))) {
                return json(read(account, "/api/v1/imports/" + id));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new AssertionError("Import %d does not end.".formatted(id));
    }

    static Map<?, ?> json(HttpResponse<String> answer) {
        return Json.value(answer.body(), Map.class);
    }

    static long number(Map<?, ?> json, String name) {
        return Long.parseLong(String.valueOf(json.get(name)));
    }

    /** A zip with the files. */
    static byte[] zip(Sent... files) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var file : files) {
                    zip.putNextEntry(new ZipEntry(file.name()));
                    zip.write(file.bytes());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Files that lie in the folder or below, as paths from it. */
    static List<String> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            var found = new ArrayList<String>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> found.add(folder.relativize(file).toString()));
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
