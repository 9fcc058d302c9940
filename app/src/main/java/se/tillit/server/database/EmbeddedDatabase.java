package se.tillit.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.tillit.server.settings.PrivateFiles;

/**
 * PostgreSQL run by the server itself, with its files in one folder.
 *
 * <p>The library's defaults are for tests and unsafe; here every commit is on disk when it is answered, nobody comes in
 * without the password in the file beside the folder, and it listens to this machine alone. A server that was killed
 * leaves its PostgreSQL running: the next start stops that one first, in the orderly way, and waits.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final String USER = "postgres";
    private static final int SECRET_BYTES = 24;

    /** The library does not let go of it when a start fails; ours is what keeps other processes away. */
    private static final String LOCK_OF_LIBRARY = "epg-lock";

    private final EmbeddedPostgres postgres;
    private final FolderLock lock;
    private final Path folder;
    private final DatabaseAddress address;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FolderLock lock, Path folder, DatabaseAddress address) {
        this.postgres = postgres;
        this.lock = lock;
        this.folder = folder;
        this.address = address;
    }

    /**
     * Starts PostgreSQL on the folder, which is made where there is none.
     *
     * @throws DatabaseRefused if a server uses the folder already, or PostgreSQL does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        var around = place.resolveSibling(".").normalize();
        var log = place.resolveSibling("postgres.log");
        FolderLock lock = null;
        try {
            lock = FolderLock.take(around);
            var password = password(place);
            putUnfinishedAside(place);
            if (!Files.exists(log)) {
                PrivateFiles.make(log, new byte[0]);
            }
            var postgres = begin(place, password, ProcessBuilder.Redirect.appendTo(log.toFile()));
            var address = addressOf(postgres.getPort(), password);
            var database = new EmbeddedDatabase(postgres, lock, place, address);
            lock = null;
            Files.deleteIfExists(beginning(place));
            return database.orClosedIfUnsafe();
        } catch (IOException | IllegalStateException failure) {
            throw new DatabaseRefused(failure, "not-started", place.toString(), log.toString());
        } finally {
            release(lock);
        }
    }

    private static void release(@org.jspecify.annotations.Nullable FolderLock lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException stays) {
                LOG.warn("The lock of the data folder could not be let go.", stays);
            }
        }
    }

    /** Whether a process runs a database on the folder. */
    public static boolean isRunning(Path folder) {
        return FolderLock.isTaken(
                folder.toAbsolutePath().normalize().resolveSibling(".").normalize());
    }

    /** Where the database that a server runs on the folder answers, if one does. */
    public static Optional<DatabaseAddress> findRunning(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        if (!isRunning(place)) {
            return Optional.empty();
        }
        return Postmaster.find(place)
                .filter(postmaster -> postmaster.port() > 0)
                .flatMap(postmaster -> findPassword(place).map(password -> addressOf(postmaster.port(), password)));
    }

    private static DatabaseAddress addressOf(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), USER, password);
    }

    private static Path passwordFile(Path folder) {
        return folder.resolveSibling("postgres.password");
    }

    /** Stands beside the folder from before it is made until it has been started once. */
    private static Path beginning(Path folder) {
        return folder.resolveSibling("postgres.beginning");
    }

    /** A folder whose first start was killed half way holds nothing yet, and cannot be started on. */
    private static void putUnfinishedAside(Path folder) throws IOException {
        var mark = beginning(folder);
        if (Files.exists(mark) && Files.exists(folder)) {
            Postmaster.find(folder).ifPresent(orphan -> orphan.stop(PATIENCE));
            var aside = Files.createTempDirectory(folder.resolveSibling("."), "postgres.unfinished");
            Files.move(folder, aside.resolve("postgres"));
        } else if (!Files.exists(folder)) {
            Files.writeString(mark, "");
        }
    }

    private static Optional<String> findPassword(Path folder) {
        try {
            return Optional.of(Files.readString(passwordFile(folder)).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String password(Path folder) throws IOException {
        var file = passwordFile(folder);
        if (!Files.exists(file)) {
            var secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            PrivateFiles.make(file, HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip();
    }

    /** After both it and its server were killed the first attempt may still meet what they left; then once more. */
    private static EmbeddedPostgres begin(Path folder, String password, ProcessBuilder.Redirect log)
            throws IOException {
        for (var attempt = 1; ; attempt++) {
            Postmaster.find(folder).ifPresent(orphan -> {
                LOG.info("Stopping the PostgreSQL that an earlier server left behind.");
                orphan.stop(PATIENCE);
            });
            Postmaster.awaitRest(folder, PATIENCE);
            try {
                return builder(folder, password, log).start();
            } catch (IOException | IllegalStateException failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
                LOG.warn("PostgreSQL did not start at attempt {}.", attempt);
                Files.deleteIfExists(folder.resolve(LOCK_OF_LIBRARY));
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder, String password, ProcessBuilder.Redirect log) {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(programs(folder).toFile())
                .setConnectConfig("password", password)
                .setErrorRedirector(log)
                .setOutputRedirector(log);
        firstTime(folder).forEach(builder::setLocaleConfig);
        configuration().forEach(builder::setServerConfig);
        return builder;
    }

    /** Where the programs of PostgreSQL are unpacked: with the installation, else in the data folder. */
    private static Path programs(Path folder) {
        var named = System.getProperty("tillit.programs", "");
        return named.isBlank()
                ? folder.resolveSibling("programs")
                : Path.of(named).toAbsolutePath();
    }

    /** The library hands these to initdb as options; that it calls them locale does not limit which. */
    private static Map<String, String> firstTime(Path folder) {
        return Map.of(
                "locale",
                "C.UTF-8",
                "auth-host",
                "scram-sha-256",
                "auth-local",
                "scram-sha-256",
                "pwfile",
                passwordFile(folder).toString());
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

    private EmbeddedDatabase orClosedIfUnsafe() throws IOException {
        try (var connection = java.sql.DriverManager.getConnection(address.url(), address.user(), address.password())) {
            DatabaseState.read(connection).refuseUnfit();
            return this;
        } catch (SQLException | RuntimeException unfit) {
            close();
            if (unfit instanceof DatabaseRefused refused) {
                throw refused;
            }
            throw new IOException(unfit);
        }
    }

    /** Where it answers, and how one gets in. */
    public DatabaseAddress address() {
        return address;
    }

    /** Where it answers, as JDBC writes it. */
    public String url() {
        return address.url();
    }

    /** Stops it; waits longer than the library does, so that the folder is whole when this is over. */
    @Override
    public void close() throws IOException {
        try {
            postgres.close();
            Postmaster.find(folder).ifPresent(stays -> stays.stop(PATIENCE));
        } finally {
            lock.close();
        }
    }
}
