package se.tillit.cli.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.exchange.csv.Bytes;
import se.tillit.exchange.csv.UnreadableFile;
import se.tillit.exchange.peppol.InvoiceCheck.Breach;

/**
 * The validator as a process of its own, with a memory of its own, so that an invoice that is too large for it can't
 * bring anything else down. It is handed one file after another and answers each.
 */
final class ValidatorProcess implements AutoCloseable {

    private static final String MAIN = "se.tillit.validator.Main";
    private static final String MEMORY = "-Xmx512m";
    private static final long MEGABYTE = 1L << 20;
    private static final int PARTS = 6;

    private final Process process;
    private final BufferedReader answers;
    private final Duration patience;
    private boolean hasStarted;

    private ValidatorProcess(Process process, Duration patience) {
        this.process = process;
        this.patience = patience;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts the validator.
     *
     * @param libraries the folder with its jars
     * @throws UnreadableFile if it isn't there or can't be started
     */
    static ValidatorProcess start(Path libraries) {
        return start(libraries, Duration.ofMinutes(2));
    }

    /** Starts the validator; a file may take it so long, and 20 seconds more for each megabyte. */
    static ValidatorProcess start(Path libraries, Duration patience) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            var builder = new ProcessBuilder(
                    java, MEMORY, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-cp", classPath(libraries), MAIN);
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            return new ValidatorProcess(builder.start(), patience);
        } catch (IOException failure) {
            throw new UnreadableFile("validator-missing", libraries.toString());
        }
    }

    private static String classPath(Path libraries) throws IOException {
        try (var files = Files.list(libraries)) {
            return files.map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(System.getProperty("path.separator", ":")));
        }
    }

    /**
     * What the rules object to in the file; what they only warn of is left out.
     *
     * @throws UnreadableFile if it can't be told: the validator stopped, took too long, or had too little memory
     */
    List<Breach> breachesIn(Bytes file) {
        var hasWaited = new CompletableFuture<Boolean>();
        try {
            var limit = patience.plusSeconds(20 * (file.size() / MEGABYTE));
            hasWaited.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return true;
            });
            send(file);
            return answer(file);
        } catch (IOException failure) {
            var key = hasWaited.isCompletedExceptionally() ? "validator-late" : "validator-stopped";
            throw new UnreadableFile(key, file.name());
        } finally {
            hasWaited.complete(true);
        }
    }

    private void send(Bytes file) throws IOException {
        var target = process.getOutputStream();
        target.write((file.size() + "\n").getBytes(StandardCharsets.US_ASCII));
        try (var channel = file.open()) {
            Channels.newInputStream(channel).transferTo(target);
        }
        target.flush();
    }

    private List<Breach> answer(Bytes file) throws IOException {
        if (!hasStarted) {
            hasStarted = "ready".equals(answers.readLine());
        }
        var breaches = new ArrayList<Breach>();
        for (@Nullable String line = answers.readLine(); line != null; line = answers.readLine()) {
            var parts = line.split("\t", -1);
            switch (parts[0]) {
                case "done" -> {
                    return breaches;
                }
                case "finding" -> breach(parts, breaches);
                default -> throw new UnreadableFile("validator-stopped", file.name());
            }
        }
        throw new IOException("The validator went away.");
    }

    private static void breach(String[] parts, List<Breach> breaches) throws IOException {
        if (parts.length != PARTS) {
            throw new IOException("The validator answers in another way than it should.");
        }
        if (parts[2].equals("error")) {
            breaches.add(new Breach(parts[1], parts[4], Integer.parseInt(parts[3]), parts[5]));
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
