package se.tillit.audit.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import se.tillit.server.job.Job;
import se.tillit.server.job.JobProgress;
import se.tillit.server.job.JobWork;
import se.tillit.server.job.Json;

/** Checks the trail as a job, for the page. */
@Component
public final class VerifyAuditJob implements JobWork {

    /** The kind of the job. */
    public static final String KIND = "audit-verification";

    /**
     * What came of it.
     *
     * @param entries how many entries were read
     * @param seals how many seals were reckoned anew
     * @param isIntact whether all is as it was sealed
     * @param sentences what was found, faults first
     * @param unnamed how many findings more there were
     */
    public record Result(long entries, long seals, boolean isIntact, List<TrailSentence> sentences, long unnamed) {
        /** Copies the list. */
        public Result {
            sentences = List.copyOf(sentences);
        }
    }

    private static final int MOST = 200;

    private final VerifyAuditTrail verify;

    VerifyAuditJob(VerifyAuditTrail verify) {
        this.verify = verify;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        progress.at("audit.reading", 1);
        var report = verify.verify();
        var found = report.findings();
        var shown = found.stream().limit(MOST).map(TrailSentence::of).toList();
        return Json.text(new Result(
                report.entries(),
                report.seals(),
                report.isIntact(),
                shown,
                report.unnamed() + found.size() - shown.size()));
    }
}
