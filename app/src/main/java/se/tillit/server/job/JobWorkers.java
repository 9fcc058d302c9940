package se.tillit.server.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that do the jobs, in the order in which they were asked for. When the server stops they finish nothing
 * new; a job that is in the middle is broken off with its transaction and begun again at the next start. A command that
 * only borrows the server's parts does no jobs.
 */
@Component
@ConditionalOnWebApplication
class JobWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
    private static final int WORKERS = 2;
    private static final int MOST_ATTEMPTS = 3;
    private static final long LOOK_AGAIN_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 15;

    private final Jobs jobs;
    private final JobPlaces places;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Long> unsettled = new ConcurrentLinkedQueue<>();
    private final Semaphore arrivals = new Semaphore(0);
    private volatile boolean running;

    JobWorkers(Jobs jobs, JobPlaces places) {
        this.jobs = jobs;
        this.places = places;
    }

    @Override
    public void start() {
        jobs.takeBackInterrupted(MOST_ATTEMPTS);
        running = true;
        jobs.onArrival(() -> arrivals.release(WORKERS));
        for (var worker = 1; worker <= WORKERS; worker++) {
            threads.add(Thread.ofPlatform().name("job-" + worker).start(this::work));
        }
    }

    private void work() {
        while (running) {
            try {
                if (!doOne()) {
                    var rung = arrivals.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                    LOG.trace("Looking for jobs, called: {}", rung);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException unreachable) {
                LOG.warn("Jobs cannot be looked for: {}", unreachable.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            arrivals.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean doOne() throws InterruptedException {
        settle();
        var next = jobs.begin(MOST_ATTEMPTS);
        if (next.isEmpty()) {
            return false;
        }
        var job = next.get();
        try {
            places.carryOut(job, MOST_ATTEMPTS, () -> !running);
        } catch (RuntimeException away) {
            unsettled.add(job.id());
            throw away;
        }
        return true;
    }

    /** What the database went away from is begun again when it is back, as after a stop of the server. */
    private void settle() {
        for (var job = unsettled.poll(); job != null; job = unsettled.poll()) {
            try {
                var state = jobs.takeBack(job, MOST_ATTEMPTS, "job.database-gone");
                LOG.warn("The database went away from job {}; the job is {}.", job, state);
            } catch (RuntimeException stillAway) {
                unsettled.add(job);
                throw stillAway;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        arrivals.release(WORKERS);
        for (var thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
                if (thread.isAlive()) {
                    thread.interrupt();
                    thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
