package se.tillit.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL run by the server itself, with its files in one folder.
 *
 * <p>The library's defaults are for tests and unsafe; here every commit is on disk when it is answered. A server that
 * was killed leaves its PostgreSQL running: the next start stops that one first, in the orderly way, and waits.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL on the folder, which is made where there is none.
     *
     * @throws UncheckedIOException if it does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        stopOrphan(place);
        var log = place.resolveSibling("postgres.log");
        try {
            Files.createDirectories(place.resolveSibling("."));
            return new EmbeddedDatabase(begin(place, ProcessBuilder.Redirect.to(log.toFile())));
        } catch (IOException | IllegalStateException failure) {
            throw new UncheckedIOException(new IOException(
                    "PostgreSQL did not start on %s; %s tells why. (%s)".formatted(place, log, failure.getMessage()),
                    failure));
        }
    }

    private static EmbeddedPostgres begin(Path folder, ProcessBuilder.Redirect log) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("maintenance_work_mem", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("jit", "off")
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start();
    }

    /** Stops a PostgreSQL that a killed server left behind on the folder, and waits until it is gone. */
    private static void stopOrphan(Path folder) {
        findOrphan(folder).ifPresent(orphan -> {
            LOG.info("Stopping the PostgreSQL that an earlier server left behind.");
            interrupt(orphan.pid());
            try {
                orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException stays) {
                LOG.warn("It did not stop in {} s.", PATIENCE.toSeconds());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static Optional<ProcessHandle> findOrphan(Path folder) {
        var file = folder.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .command()
                            .map(command -> command.endsWith("postgres"))
                            .orElse(false));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** SIGINT is PostgreSQL's fast and orderly stop; Java itself can only send SIGTERM, which waits for sessions. */
    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it answers, as JDBC writes it. */
    public String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
