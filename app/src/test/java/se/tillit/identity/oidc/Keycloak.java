package se.tillit.identity.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real Keycloak with a client and two people, as the build unpacked it for the long tests. */
final class Keycloak implements AutoCloseable {

    /** What both people have. */
    static final String PASSWORD = "ett-losenord-for-provet";

    /** Whom it knows the controller as. */
    static final String CONTROLLER = "11111111-aaaa-4aaa-8aaa-111111111111";

    private static final long PATIENCE_SECONDS = 240;
    private static final String REALM = """
            {"realm": "kommun", "enabled": true, "sslRequired": "none",
             "roles": {"realm": [{"name": "administrator"}]},
             "clients": [{"clientId": "tillit", "secret": "a-secret-of-the-test", "standardFlowEnabled": true,
               "directAccessGrantsEnabled": false, "redirectUris": ["%1$s/login/oauth2/code/oidc"],
               "attributes": {"pkce.code.challenge.method": "S256", "post.logout.redirect.uris": "%1$s/login"}}],
             "users": [
               {"id": "%2$s", "username": "karin", "enabled": true, "emailVerified": true,
                "email": "karin@example.org", "firstName": "Karin", "lastName": "Prov",
                "credentials": [{"type": "password", "value": "%3$s"}]},
               {"id": "22222222-bbbb-4bbb-8bbb-222222222222", "username": "sture", "enabled": true, "emailVerified": true,
                "email": "sture@example.org", "firstName": "Sture", "lastName": "Prov", "realmRoles": ["administrator"],
                "credentials": [{"type": "password", "value": "%3$s"}]}]}
            """;

    private final Process process;
    private final int port;
    private final Path said;

    private Keycloak(Process process, int port, Path said) {
        this.process = process;
        this.port = port;
        this.said = said;
    }

    /** Starts it for the server at the address, with nothing kept from before. */
    static Keycloak start(String server) {
        try {
            var home = home();
            var port = freePort();
            var realms = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.writeString(realms.resolve("kommun-realm.json"), REALM.formatted(server, CONTROLLER, PASSWORD));
            var said = home.resolve("said.txt");
            var builder = new ProcessBuilder(
                            home.resolve("bin").resolve("kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var keycloak = new Keycloak(builder.start(), port, said);
            keycloak.awaitRealm();
            return keycloak;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static Path home() throws IOException {
        var unpacked = Path.of(System.getProperty("tillit.keycloak", "target/keycloak"));
        if (!Files.isDirectory(unpacked)) {
            throw new AssertionError("Keycloak is unpacked by the profile \"long\" (./tillit test --long), and "
                    + unpacked.toAbsolutePath() + " is not there.");
        }
        try (var inner = Files.list(unpacked)) {
            var home = inner.filter(Files::isDirectory).findFirst().orElseThrow();
            if (!home.resolve("bin").resolve("kc.sh").toFile().setExecutable(true)) {
                throw new IOException("kc.sh cannot be made a program.");
            }
            return home;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitRealm() throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isThere()) {
            if (process.waitFor(500, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                close();
                throw new AssertionError("Keycloak did not start: " + Files.readString(said));
            }
        }
    }

    private boolean isThere() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var description = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"));
            return client.send(description.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Its address, as it stands in tokens. */
    String issuer() {
        return "http://localhost:%d/realms/kommun".formatted(port);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
