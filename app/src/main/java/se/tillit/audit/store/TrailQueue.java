package se.tillit.audit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.tillit.audit.TrailFull;
import se.tillit.server.settings.ServerSettings;

/**
 * Readings that wait to be written. One thread writes all that have come since it last did, so that no page waits for
 * the database. If the database is away they are kept and tried again; when no more can be kept, those who read wait a
 * moment and are then refused. What still waits when the server stops without its database goes into a file.
 */
@Component
public final class TrailQueue implements SmartLifecycle {

    /** Starts before whatever reads, and stops after. */
    static final int PHASE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(TrailQueue.class);
    private static final int ROOM = 20_000;
    private static final int AT_ONCE = 1_000;
    private static final int ATTEMPTS_AT_STOP = 3;

    private final EntryRows rows;
    private final Unwritten unwritten;
    private final BlockingQueue<Noted> waiting;
    private final long patienceMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Condition stopping = lock.newCondition();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong settled = new AtomicLong();
    private final List<Noted> left = new ArrayList<>();
    private volatile boolean running;
    private @Nullable Thread writer;

    @Autowired
    TrailQueue(EntryRows rows, ServerSettings settings) {
        this(rows, new Unwritten(settings.data()), ROOM, TimeUnit.SECONDS.toMillis(2));
    }

    TrailQueue(EntryRows rows, Unwritten unwritten, int room, long patienceMillis) {
        this.rows = rows;
        this.unwritten = unwritten;
        this.waiting = new ArrayBlockingQueue<>(room);
        this.patienceMillis = patienceMillis;
    }

    /** Takes the deed to be written soon. */
    void put(Noted deed) {
        if (!running) {
            rows.write(List.of(deed));
            return;
        }
        try {
            if (!waiting.offer(deed, patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new TrailFull(waiting.size());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TrailFull(waiting.size());
        }
        accepted.incrementAndGet();
        if (!running) {
            writeRest();
        }
    }

    /** How many wait to be written. */
    public long waiting() {
        return Math.max(0, accepted.get() - settled.get());
    }

    /**
     * Waits until what had come before is written, for those who are to see it.
     *
     * @return whether it was, within ten seconds
     */
    public boolean awaitWritten() {
        var wanted = accepted.get();
        var left = TimeUnit.SECONDS.toNanos(10);
        lock.lock();
        try {
            while (settled.get() < wanted) {
                if (left <= 0) {
                    return false;
                }
                left = written.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("audit-writer").start(this::work);
    }

    private void work() {
        takeInUnwritten();
        while (running) {
            try {
                var first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    var batch = new ArrayList<Noted>();
                    batch.add(first);
                    waiting.drainTo(batch, AT_ONCE - 1);
                    write(batch);
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void takeInUnwritten() {
        try {
            var kept = unwritten.kept();
            if (!kept.isEmpty() && tryToWrite(kept)) {
                unwritten.remove();
            }
        } catch (RuntimeException unreadable) {
            LOG.error(
                    "The file with deeds that could not be written cannot be read; it is left where it is.",
                    unreadable);
        }
    }

    private void write(List<Noted> batch) {
        var attempt = 0;
        while (running || attempt == 0) {
            attempt++;
            if (tryToWrite(batch)) {
                settle(batch.size());
                return;
            }
            pause(attempt);
        }
        left.addAll(batch);
    }

    private void settle(int many) {
        lock.lock();
        try {
            settled.addAndGet(many);
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean tryToWrite(List<Noted> batch) {
        try {
            rows.write(batch);
            return true;
        } catch (RuntimeException away) {
            LOG.warn(
                    "{} deeds could not be written to the audit trail; they are kept. ({})",
                    batch.size(),
                    away.getClass().getSimpleName());
            return false;
        }
    }

    /** Longer with each attempt; cut short when the server stops. */
    private void pause(int attempt) {
        lock.lock();
        try {
            if (stopping.await(Math.min(5_000L, 100L * attempt), TimeUnit.MILLISECONDS)) {
                LOG.debug("The audit trail is called to stop.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            stopping.signalAll();
        } finally {
            lock.unlock();
        }
        var thread = writer;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        writeRest();
    }

    private synchronized void writeRest() {
        var rest = new ArrayList<>(left);
        left.clear();
        waiting.drainTo(rest);
        if (!rest.isEmpty()) {
            if (!tryToWrite(rest)) {
                unwritten.keep(rest);
                LOG.warn("{} deeds wait in a file of the data folder until the next start.", rest.size());
            }
            settle(rest.size());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
