package se.tillit.privacy.usecase;

import org.springframework.stereotype.Component;
import se.tillit.server.job.Job;
import se.tillit.server.job.JobProgress;
import se.tillit.server.job.JobRefused;
import se.tillit.server.job.JobWork;
import se.tillit.server.job.Json;

/** Carries out retention as a job, for the page. */
@Component
public final class RetentionJob implements JobWork {

    /** The kind of the job. */
    public static final String KIND = "retention";

    /**
     * What the job is told.
     *
     * @param shown the numbers that were confirmed
     */
    public record Asked(String shown) {}

    /**
     * What came of it.
     *
     * @param removed how many rows went
     */
    public record Result(long removed) {}

    private final RunRetention retention;

    RetentionJob(RunRetention retention) {
        this.retention = retention;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        var asked = Json.value(job.arguments(), Asked.class);
        var outcome = retention.carryOut(job.askedBy(), asked.shown(), progress);
        if (!outcome.isDone()) {
            throw new JobRefused("retention.changed");
        }
        return Json.text(new Result(outcome.removed()));
    }
}
