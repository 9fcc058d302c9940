package se.tillit.server.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again when it ends while the server lives: killed by the system for want of memory, or
 * ended by itself on a full disk. What it had answered is on disk, so that nothing is lost; until it is back the server is
 * not ready and says so. After {@value #ATTEMPTS} attempts in a row, over an hour, it is left to people.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int ATTEMPTS = 60;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** One that held for so long was well; what ends it then is a new matter. */
    private static final long WELL_AFTER_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final EmbeddedDatabase database;
    private final Thread thread;
    private volatile boolean closed;

    private DatabaseWatch(EmbeddedDatabase database) {
        this.database = database;
        this.thread = Thread.ofPlatform().name("database-watch").daemon().unstarted(this::watch);
    }

    /** Watches it until this is closed. */
    static DatabaseWatch over(EmbeddedDatabase database) {
        var watch = new DatabaseWatch(database);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            var attempts = 0;
            while (!closed) {
                var since = System.nanoTime();
                database.awaitEnd();
                if (closed) {
                    return;
                }
                LOG.error(
                        "PostgreSQL has ended while the server needs it; what it said last is in {}. It is started again.",
                        database.log());
                attempts = again(System.nanoTime() - since > WELL_AFTER_NANOS ? 0 : attempts);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it is up. Answers how many attempts that makes in a row. */
    private int again(int before) throws InterruptedException {
        for (var attempt = before + 1; attempt <= ATTEMPTS; attempt++) {
            TimeUnit.NANOSECONDS.sleep(pause(attempt).toNanos());
            try {
                database.again();
                LOG.warn("PostgreSQL is up again after attempt {}.", attempt);
                return attempt;
            } catch (IOException | RuntimeException failure) {
                LOG.error(
                        "PostgreSQL did not come up at attempt {} of {}; {} tells why.",
                        attempt,
                        ATTEMPTS,
                        database.log());
            }
        }
        LOG.error(
                "PostgreSQL does not come up and is not tried any more. Mend what {} tells of, stop this server and start it again.",
                database.log());
        closed = true;
        return ATTEMPTS;
    }

    private static Duration pause(int attempt) {
        var pause = Duration.ofMillis(250L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Stops watching; from then on it may be stopped. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join();
    }
}
