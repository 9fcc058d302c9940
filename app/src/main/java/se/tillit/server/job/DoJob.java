package se.tillit.server.job;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import se.tillit.server.database.FullDisk;

/** Does a job within this process, and writes down what came of it. */
@Component
public class DoJob {

    private static final Logger LOG = LoggerFactory.getLogger(DoJob.class);

    private final Jobs jobs;
    private final Map<String, JobWork> works;

    DoJob(Jobs jobs, List<JobWork> works) {
        this.jobs = jobs;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
    }

    /** How many rows it will hold in memory, as far as that is known beforehand. */
    long rows(Job job) {
        var work = works.get(job.kind());
        try {
            return work == null ? 0 : work.rows(job);
        } catch (RuntimeException toldByTheJob) {
            LOG.debug("The size of job {} is not known.", job.id(), toldByTheJob);
            return 0;
        }
    }

    /**
     * Does it.
     *
     * @param isStopping whether a fault now means no more than that this process stops
     * @throws InterruptedException if it was broken off by that; nothing is written down then
     * @throws RuntimeException if the database went away from it; nothing is written down then either
     */
    public void here(Job job, BooleanSupplier isStopping) throws InterruptedException {
        var work = works.get(job.kind());
        try {
            if (work == null) {
                jobs.failed(job.id(), "job.unknown", List.of(job.kind()));
                return;
            }
            jobs.done(job.id(), work.run(job, (step, percent) -> jobs.progress(job.id(), step, percent)));
        } catch (JobRefused refused) {
            jobs.failed(job.id(), refused.key(), refused.places());
        } catch (RuntimeException fault) {
            if (isStopping.getAsBoolean()) {
                throw new InterruptedException("The server stops.");
            }
            LOG.error("Job {} ({}) failed.", job.id(), job.kind(), fault);
            if (isAway(fault)) {
                throw fault;
            }
            jobs.failed(
                    job.id(),
                    FullDisk.isBehind(fault) ? "job.disk-full" : "job.fault",
                    List.of(Long.toString(job.id())));
        }
    }

    private static boolean isAway(RuntimeException fault) {
        return !FullDisk.isBehind(fault)
                && (fault instanceof DataAccessResourceFailureException
                        || fault instanceof CannotCreateTransactionException
                        || fault instanceof TransactionSystemException);
    }
}
