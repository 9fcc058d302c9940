package se.tillit.audit.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.usecase.SealState;
import se.tillit.audit.usecase.chain.Seal;
import se.tillit.audit.usecase.chain.SealMark;
import se.tillit.server.settings.ServerSettings;

/**
 * Seals each second what has been committed and is not sealed yet. So the order of the seals is that of the commits: an
 * entry of a long transaction comes into a later seal than its number or time would say, and into none twice.
 */
@Component
public final class Sealing implements SmartLifecycle {

    /** Stops after the queue of readings has been written. */
    static final int PHASE = TrailQueue.PHASE - 10;

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_MARKS = 1_000;

    private final SealRows seals;
    private final TrailRows entries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutsideFile outside;
    private final Clock clock;
    private volatile String outsideFault = "";
    private boolean isOutsideCurrent;
    private @Nullable ScheduledExecutorService timer;

    @Autowired
    Sealing(
            SealRows seals,
            TrailRows entries,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ServerSettings settings,
            Clock clock) {
        this(seals, entries, jdbc, transactions, settings.data(), clock);
    }

    Sealing(
            SealRows seals,
            TrailRows entries,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Path folder,
            Clock clock) {
        this.seals = seals;
        this.entries = entries;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.outside = new OutsideFile(folder);
        this.clock = clock;
    }

    /** Seals all that has been committed, and tells of it outside. Answers how many entries were sealed. */
    public synchronized int sealNow() {
        var sealed = 0;
        var some = sealSome();
        while (some > 0) {
            sealed += some;
            some = sealSome();
        }
        if (sealed > 0 || !isOutsideCurrent) {
            tellOutside();
        }
        return sealed;
    }

    private int sealSome() {
        var sealed = transaction.execute(status -> {
            seals.lock();
            var open = entries.unsealed(Long.MIN_VALUE, MOST_ENTRIES);
            if (open.isEmpty()) {
                return 0;
            }
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var seal = seals.findNewest()
                    .map(newest -> Seal.after(newest, at, open))
                    .orElseGet(() -> Seal.first(at, open));
            seals.add(seal, open);
            return open.size();
        });
        return sealed == null ? 0 : sealed;
    }

    private void tellOutside() {
        try {
            isOutsideCurrent = catchUp();
            outsideFault = "";
        } catch (IOException | RuntimeException failure) {
            isOutsideCurrent = false;
            if (outsideFault.isEmpty()) {
                LOG.error("Seals cannot be told of outside the database.", failure);
            }
            outsideFault = failure.getClass().getSimpleName();
        }
    }

    /** Appends what the file does not tell of yet. A new file begins with the newest seal, which stands on all before. */
    private boolean catchUp() throws IOException {
        var newest = seals.findNewest();
        var told = outside.findLatest();
        if (told.isPresent() && !goesTogether(told.get())) {
            LOG.warn("The database is not the one that the file with seals tells of; the file is put aside.");
            outside.putAside();
            told = outside.findLatest();
        }
        if (newest.isEmpty()) {
            return true;
        }
        if (told.isEmpty()) {
            outside.append(List.of(newest.get()));
            return true;
        }
        var from = told.get().number();
        while (from < newest.get().number()) {
            var marks = seals.after(from, MOST_MARKS).stream().map(Seal::mark).toList();
            outside.append(marks);
            from = marks.getLast().number();
        }
        return true;
    }

    private boolean goesTogether(SealMark told) {
        return seals.after(told.number() - 1, 1).stream()
                .anyMatch(seal -> seal.mark().equals(told));
    }

    /** How it is with the seals. */
    public SealState state() {
        var waiting = jdbc.sql("select count(*) as many, min(at) as oldest from audit.entry where seal_number is null")
                .query((row, number) -> new SealState(
                        seals.findNewest().orElse(null),
                        row.getLong("many"),
                        row.getLong("many") == 0 ? null : SealRows.instant(row, "oldest"),
                        null,
                        outsideFault))
                .single();
        return new SealState(
                waiting.newest(), waiting.unsealed(), waiting.oldestUnsealed(), toldOutside(), outsideFault);
    }

    private synchronized @Nullable SealMark toldOutside() {
        try {
            return outside.findLatest().orElse(null);
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public void start() {
        var scheduler = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().name("audit-sealer").daemon().unstarted(work));
        scheduler.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        timer = scheduler;
    }

    private void tick() {
        try {
            sealNow();
        } catch (RuntimeException away) {
            LOG.warn(
                    "The audit trail could not be sealed; it is tried again. ({})",
                    away.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        var scheduler = timer;
        if (scheduler != null) {
            scheduler.shutdown();
            try {
                if (!scheduler.awaitTermination(10, TimeUnit.SECONDS)) {
                    scheduler.shutdownNow();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            timer = null;
            tick();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
