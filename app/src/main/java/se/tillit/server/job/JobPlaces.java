package se.tillit.server.job;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where a job is done. What is small is done within the server, since a process of its own takes a second or two to
 * start; what is large is done in one, so that the server's memory does not follow the largest municipality's month.
 */
@Component
class JobPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(JobPlaces.class);

    /** Of all jobs that are done within the server at a time (docs/performance.md). */
    private static final long MOST_ROWS_HERE = 500_000;

    private final Jobs jobs;
    private final DoJob here;
    private final Workshop workshop;
    private final JobSettings settings;
    private final AtomicLong rowsHere = new AtomicLong();

    JobPlaces(Jobs jobs, DoJob here, Workshop workshop, JobSettings settings) {
        this.jobs = jobs;
        this.here = here;
        this.workshop = workshop;
        this.settings = settings;
    }

    /**
     * Has the job done, wherever that is, and what came of it written down.
     *
     * @throws InterruptedException if it was broken off since the server stops
     */
    void carryOut(Job job, int mostAttempts, BooleanSupplier isStopping) throws InterruptedException {
        var rows = here.rows(job);
        var isHere = rowsHere.addAndGet(rows) <= MOST_ROWS_HERE || rows == 0;
        try {
            if (settings.place() == JobSettings.Place.HERE || settings.place() == JobSettings.Place.AUTO && isHere) {
                here.here(job, isStopping);
                return;
            }
        } catch (OutOfMemoryError tooLarge) {
            LOG.warn("Job {} needs more memory than the server has; it is done in a process of its own.", job.id());
        } finally {
            rowsHere.addAndGet(-rows);
        }
        apart(job, rows, mostAttempts, isStopping);
    }

    private void apart(Job job, long rows, int mostAttempts, BooleanSupplier isStopping) throws InterruptedException {
        var ended = "no process";
        try {
            ended = "exit code " + workshop.carryOut(job, rows);
        } catch (IOException notBegun) {
            LOG.error("The process for job {} cannot be begun.", job.id(), notBegun);
        }
        settle(job, ended, mostAttempts, isStopping);
    }

    /** The process may have ended since the server is about to stop, and the database may be away for a while. */
    private void settle(Job job, String ended, int mostAttempts, BooleanSupplier isStopping)
            throws InterruptedException {
        for (var look = 0; !isSettled(job, ended, look == 0, mostAttempts); look++) {
            TimeUnit.SECONDS.sleep(1);
            if (isStopping.getAsBoolean()) {
                throw new InterruptedException("The server stops.");
            }
        }
    }

    private boolean isSettled(Job job, String ended, boolean isFirstLook, int mostAttempts) {
        try {
            var isDone = jobs.find(job.id()).map(Job::hasEnded).orElse(true);
            if (!isDone && !isFirstLook) {
                var now = jobs.takeBack(job.id(), mostAttempts, "job.ended");
                LOG.warn("The process of job {} ended in the middle ({}); the job is {}.", job.id(), ended, now);
            }
            return isDone || !isFirstLook;
        } catch (RuntimeException away) {
            LOG.warn(
                    "Job {} cannot be looked for: {}", job.id(), away.getClass().getSimpleName());
            return false;
        }
    }
}
