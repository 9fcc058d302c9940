package se.tillit.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How PostgreSQL is started on a folder. The library's defaults are for tests and unsafe; here every commit is on disk when
 * it is answered.
 *
 * @param folder its files
 * @param passwordFile what lets one in, beside the folder
 * @param password what stands in it
 * @param log where it says what it does
 */
record PostgresStart(Path folder, Path passwordFile, String password, Path log) {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStart.class);
    private static final int ATTEMPTS = 3;

    /** The library does not let go of it when a start fails; ours is what keeps other processes away. */
    private static final String LOCK_OF_LIBRARY = "epg-lock";

    /** After both it and its server were killed the first attempt may still meet what they left; then once more. */
    EmbeddedPostgres onAnyPort() throws IOException {
        for (var attempt = 1; ; attempt++) {
            clear();
            try {
                return builder().start();
            } catch (IOException | IllegalStateException failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
                LOG.warn("PostgreSQL did not start at attempt {}.", attempt);
                Files.deleteIfExists(folder.resolve(LOCK_OF_LIBRARY));
            }
        }
    }

    /** Once more where one has been and ended, so that who knew its address finds it again. */
    EmbeddedPostgres again(int port) throws IOException {
        clear();
        Files.deleteIfExists(folder.resolve(LOCK_OF_LIBRARY));
        return builder().setPort(port).start();
    }

    private void clear() {
        Postmaster.find(folder).ifPresent(orphan -> {
            LOG.info("Stopping the PostgreSQL that an earlier server left behind.");
            orphan.stop(PATIENCE);
        });
        Postmaster.awaitRest(folder, PATIENCE);
    }

    private EmbeddedPostgres.Builder builder() {
        var said = ProcessBuilder.Redirect.appendTo(log.toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(programs().toFile())
                .setConnectConfig("password", password)
                .setErrorRedirector(said)
                .setOutputRedirector(said);
        firstTime().forEach(builder::setLocaleConfig);
        configuration().forEach(builder::setServerConfig);
        return builder;
    }

    /** Where the programs of PostgreSQL are unpacked: with the installation, else in the data folder. */
    private Path programs() {
        var named = System.getProperty("tillit.programs", "");
        return named.isBlank()
                ? folder.resolveSibling("programs")
                : Path.of(named).toAbsolutePath();
    }

    /** The library hands these to initdb as options; that it calls them locale does not limit which. */
    private Map<String, String> firstTime() {
        return Map.of(
                "locale",
                "C.UTF-8",
                "auth-host",
                "scram-sha-256",
                "auth-local",
                "scram-sha-256",
                "pwfile",
                passwordFile.toString());
    }

    private static Map<String, String> configuration() {
        return Map.ofEntries(
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("timezone", "UTC"),
                Map.entry("max_connections", "60"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("work_mem", "32MB"),
                Map.entry("maintenance_work_mem", "128MB"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("checkpoint_timeout", "15min"),
                Map.entry("wal_compression", "on"),
                Map.entry("jit", "off"));
    }
}
