package se.tillit.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the server in a process of its own, so that it can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final int management;

    private ServerProcess(Process process, Path out, int management) {
        this.process = process;
        this.out = out;
        this.management = management;
    }

    /** Begins a command; what it says goes to a file beside the folder. */
    static ServerProcess begin(Path room, Map<String, String> environment, String... arguments) throws IOException {
        var out = Files.createTempFile(room, "said", ".txt");
        var management = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtillit.programs=" + System.getProperty("tillit.programs", ""),
                "-cp",
                System.getProperty("java.class.path"),
                TillitCommand.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("TILLIT_MANAGEMENT_PORT", Integer.toString(management));
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), out, management);
    }

    /** Starts a server on the folder and waits until it is ready. */
    static ServerProcess serve(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        var room = java.util.Objects.requireNonNull(data.toAbsolutePath().getParent());
        var begun = begin(room, environment, "serve", "--port", "0", "--data", data.toString());
        begun.awaitReadiness(200);
        return begun;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until readiness answers so; fails where the process has ended or the time is out. */
    void awaitReadiness(int status) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (readiness() != status) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new AssertionError("Readiness never answered %d; it said: %s".formatted(status, said()));
            }
        }
    }

    private int readiness() throws InterruptedException {
        try {
            return ask("/actuator/health/readiness").statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Asks on the port for management. */
    java.net.http.HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return ask(management, path);
    }

    /** Asks for a page. */
    java.net.http.HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return ask(port(), path);
    }

    private static java.net.http.HttpResponse<String> ask(int port, String path)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Where its pages are. */
    String address() {
        return "http://127.0.0.1:%d/".formatted(port());
    }

    private int port() {
        return said().lines()
                .filter(line -> line.contains("http://localhost:"))
                .map(line -> line.replaceAll(".*http://localhost:([0-9]+)/.*", "$1"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow(() -> new AssertionError("It never said where it answers: " + said()));
    }

    /** Waits until it ends by itself and answers its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end; it said: " + said());
        }
        return process.exitValue();
    }

    /** What it has said so far, on both streams. */
    String said() {
        try {
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ends by itself within so many milliseconds. */
    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** The processes of the same program that it has begun. */
    List<ProcessHandle> ownJava() {
        return process.toHandle()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();
    }

    long pid() {
        return process.pid();
    }

    /** Kills it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it as the system does, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
