package se.tillit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server that {@code ./tillit demo} started on a folder, as a process of its own; it stops when this is closed. */
final class DemoServer implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;
    private final int managementPort;

    private DemoServer(Process process, Path data, int port, int managementPort) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Where its pages are. */
    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts it, with months of so many recipients where there are none, and with settings from the environment. */
    static DemoServer start(Path home, Path data, int recipients, int months, Map<String, String> settings)
            throws IOException {
        var port = freePort();
        var managementPort = freePort();
        var builder = new ProcessBuilder(
                        home.resolve("tillit").toString(),
                        "demo",
                        "--lang",
                        "en",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--recipients",
                        Integer.toString(recipients),
                        "--months",
                        Integer.toString(months))
                .redirectErrorStream(true);
        builder.environment().put("TILLIT_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().putAll(settings);
        return new DemoServer(builder.start(), data, port, managementPort);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Shows what it says until it tells where it answers. */
    static void showUntilReady(BufferedReader lines) throws IOException {
        @Nullable String line = lines.readLine();
        while (line != null && !line.contains("http://")) {
            System.err.println(line);
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The server ended before it was ready.");
        }
    }

    /** What it says. */
    BufferedReader words() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** How much memory it holds, in MB. */
    long residentMegabytes() {
        return kilobytes(process.pid(), "status", "VmRSS:") / 1024;
    }

    /** How much memory it has held at most, in MB. */
    long peakMegabytes() {
        return kilobytes(process.pid(), "status", "VmHWM:") / 1024;
    }

    /** How much memory all processes of its database hold, in MB; what several share is counted once. */
    long databaseMegabytes() throws IOException {
        try (var files = Files.find(data.resolve("postgres"), 3, (file, what) -> file.endsWith("postmaster.pid"))) {
            return files.flatMap(DemoServer::processes)
                            .mapToLong(each -> kilobytes(each.pid(), "smaps_rollup", "Pss:"))
                            .sum()
                    / 1024;
        }
    }

    private static Stream<ProcessHandle> processes(Path file) {
        try {
            var first = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(first).stream().flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
        } catch (IOException gone) {
            return Stream.of();
        }
    }

    private static long kilobytes(long pid, String file, String what) {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException untold) {
            return 0;
        }
        return lines.stream()
                .filter(line -> line.startsWith(what))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
