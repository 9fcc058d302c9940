package se.tillit.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** PostgreSQL on its way up, while the rest of the server is laid out beside it. */
public final class BegunDatabase implements AutoCloseable {

    private final FutureTask<EmbeddedDatabase> start;
    private final AtomicBoolean handedOver = new AtomicBoolean();

    private BegunDatabase(FutureTask<EmbeddedDatabase> start) {
        this.start = start;
    }

    /** Begins the start on the folder and returns at once. */
    public static BegunDatabase on(Path folder) {
        var start = new FutureTask<>(() -> EmbeddedDatabase.start(folder));
        Thread.ofPlatform().name("database-start").daemon().start(start);
        return new BegunDatabase(start);
    }

    /**
     * Waits until it is up. Who gets it closes it.
     *
     * @throws DatabaseRefused if a server uses the folder already, or PostgreSQL does not start
     */
    EmbeddedDatabase await() {
        var database = outcome();
        handedOver.set(true);
        return database;
    }

    private EmbeddedDatabase outcome() {
        try {
            return start.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Stops it where nobody came for it: the server went wrong before it needed a database. */
    @Override
    public void close() throws IOException {
        if (!handedOver.get()) {
            try {
                outcome().close();
            } catch (DatabaseRefused nothingToStop) {
                handedOver.set(true);
            }
        }
    }
}
