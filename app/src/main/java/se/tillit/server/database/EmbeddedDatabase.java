package se.tillit.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.tillit.server.settings.PrivateFiles;

/**
 * PostgreSQL run by the server itself, with its files in one folder.
 *
 * <p>Every commit is on disk when it is answered, nobody comes in without the password in the file beside the folder,
 * and it listens to this machine alone. A server that was killed
 * leaves its PostgreSQL running: the next start stops that one first, in the orderly way, and waits.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";
    private static final int SECRET_BYTES = 24;

    private final PostgresStart start;
    private final FolderLock lock;
    private final DatabaseAddress address;
    private volatile EmbeddedPostgres postgres;

    private EmbeddedDatabase(PostgresStart start, FolderLock lock, EmbeddedPostgres postgres) {
        this.start = start;
        this.lock = lock;
        this.address = addressOf(postgres.getPort(), start.password());
        this.postgres = postgres;
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
            var start = new PostgresStart(place, passwordFile(place), password, log);
            var database = new EmbeddedDatabase(start, lock, start.onAnyPort());
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
            Postmaster.find(folder).ifPresent(orphan -> orphan.stop(PostgresStart.PATIENCE));
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

    /** Waits until its process ends. */
    void awaitEnd() throws InterruptedException {
        var postmaster = Postmaster.find(start.folder());
        if (postmaster.isPresent()) {
            postmaster.get().awaitEnd();
        }
    }

    /** Starts it again where it has ended, at the same address. */
    void again() throws IOException {
        postgres = start.again(postgres.getPort());
    }

    /** Where PostgreSQL says what it does. */
    Path log() {
        return start.log();
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
            if (Postmaster.find(start.folder()).isPresent()) {
                postgres.close();
            }
            Postmaster.find(start.folder()).ifPresent(stays -> stays.stop(PostgresStart.PATIENCE));
        } finally {
            lock.close();
        }
    }
}
