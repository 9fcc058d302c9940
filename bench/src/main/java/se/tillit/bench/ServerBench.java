package se.tillit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Measures the server from outside, as {@code ./tillit demo} starts it: how long a month takes to import and to verify
 * from the database, how long a start takes, how much memory the process keeps when it rests, and how much disk is used.
 */
final class ServerBench {

    private static final Pattern MONTH =
            Pattern.compile("([0-9]{4}-[0-9]{2}): ([0-9]+) .* ([0-9.]+) s, .* ([0-9.]+) s");
    private static final int PORT = 18_480;
    private static final int MANAGEMENT_PORT = 18_481;
    private static final int REST_SECONDS = 90;
    private static final int STARTS = 3;

    private final Path home;
    private final Path room;

    ServerBench(Path home, Path room) {
        this.home = home;
        this.room = room;
    }

    private record Month(String name, long lines, double imported, double verified) {}

    /** A municipality of the size, month after month. */
    void run(int recipients, int months) throws IOException, InterruptedException {
        var data = room.resolve("server-%d-%d".formatted(recipients, months));
        remove(data);
        var measured = new ArrayList<Month>();
        var resting = 0L;
        var peak = 0L;
        var process = start(data, recipients, months);
        var jobs = new PeakOfJobs(process.toHandle());
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            readUntilReady(lines, measured);
            if (process.waitFor(REST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server ended by itself with " + process.exitValue());
            }
            resting = PeakOfJobs.kilobytes(process.pid(), "VmRSS:");
            peak = PeakOfJobs.kilobytes(process.pid(), "VmHWM:");
        } finally {
            jobs.stop();
            stop(process);
        }
        var starts = new ArrayList<Double>();
        for (var count = 0; count < STARTS; count++) {
            starts.add(startSeconds(data, recipients, months));
        }
        starts.sort(null);
        print(recipients, measured);
        System.out.printf(
                Locale.ROOT,
                "%nStart to readiness %.1f s (median of %d), resident at rest %d MB, at most %d MB,"
                        + " a job's own process at most %d MB, on disk %d MB.%n%n",
                starts.get(STARTS / 2),
                STARTS,
                resting / 1024,
                peak / 1024,
                jobs.kilobytes() / 1024,
                bytes(data) / 1_000_000);
        remove(data);
    }

    private static void print(int recipients, List<Month> measured) {
        System.out.println("| recipients | month | lines | import | verification from the database |");
        System.out.println("|---|---|---|---|---|");
        for (var month : measured) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %d | %.1f s | %.1f s |%n",
                    recipients,
                    month.name(),
                    month.lines(),
                    month.imported(),
                    month.verified());
        }
    }

    private Process start(Path data, int recipients, int months) throws IOException {
        var builder = new ProcessBuilder(
                        home.resolve("tillit").toString(),
                        "demo",
                        "--lang",
                        "en",
                        "--port",
                        Integer.toString(PORT),
                        "--data",
                        data.toString(),
                        "--recipients",
                        Integer.toString(recipients),
                        "--months",
                        Integer.toString(months))
                .redirectErrorStream(true);
        builder.environment().put("TILLIT_MANAGEMENT_PORT", Integer.toString(MANAGEMENT_PORT));
        return builder.start();
    }

    private static void readUntilReady(BufferedReader lines, List<Month> measured) throws IOException {
        @Nullable String line = lines.readLine();
        while (line != null && !line.contains("http://")) {
            System.err.println(line);
            var month = MONTH.matcher(line);
            if (month.matches()) {
                measured.add(new Month(
                        month.group(1),
                        Long.parseLong(month.group(2)),
                        Double.parseDouble(month.group(3)),
                        Double.parseDouble(month.group(4))));
            }
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The server ended before it was ready.");
        }
    }

    private double startSeconds(Path data, int recipients, int months) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var process = start(data, recipients, months);
        try {
            while (!isReady()) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The server ended by itself with " + process.exitValue());
                }
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            stop(process);
        }
    }

    private static boolean isReady() throws InterruptedException {
        var address = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(MANAGEMENT_PORT));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static long bytes(Path folder) throws IOException {
        var sum = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return sum.get();
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure) throws IOException {
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
