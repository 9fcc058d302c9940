package se.tillit.verification.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.identity.Who;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.Register;
import se.tillit.server.job.Job;
import se.tillit.server.job.Jobs;
import se.tillit.server.job.Json;

/** Asks for a month to be verified. */
@Component
public class StartVerification {

    private static final int LATEST = 50;

    private final Register register;
    private final Jobs jobs;
    private final AuditTrail audit;

    StartVerification(Register register, Jobs jobs, AuditTrail audit) {
        this.register = register;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Asks for it. Answers the job's number; none where nothing is known of the month. */
    @Transactional
    public Optional<Long> ask(Who who, SettlementMonth month) {
        if (register.findMonth(month).isEmpty()) {
            return Optional.empty();
        }
        audit.note(who, Deed.change("month.verify", Thing.MONTH, month.toString()));
        return Optional.of(jobs.ask(who, VerifyStoredMonth.KIND, new MonthToVerify(month.toString())));
    }

    /** The job of the month's verification that waits or is being done, else the latest that failed last. */
    public Optional<Job> findLatest(SettlementMonth month) {
        return Optional.ofNullable(openOrFailed().get(month));
    }

    /** The same of every month that has one. */
    public Map<SettlementMonth, Job> openOrFailed() {
        var jobs = new HashMap<SettlementMonth, Job>();
        latest().forEach(job -> jobs.merge(monthOf(job), job, (one, other) -> one.id() > other.id() ? one : other));
        jobs.values().removeIf(job -> job.state() == Job.State.DONE);
        return jobs;
    }

    private List<Job> latest() {
        return jobs.latest(List.of(VerifyStoredMonth.KIND), LATEST);
    }

    private static SettlementMonth monthOf(Job job) {
        return SettlementMonth.parse(
                Json.value(job.arguments(), MonthToVerify.class).month());
    }
}
