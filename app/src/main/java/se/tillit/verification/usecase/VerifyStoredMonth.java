package se.tillit.verification.usecase;

import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Who;
import se.tillit.kernel.SettlementMonth;
import se.tillit.register.MonthSummary;
import se.tillit.register.Register;
import se.tillit.server.job.Job;
import se.tillit.server.job.JobProgress;
import se.tillit.server.job.JobRefused;
import se.tillit.server.job.JobWork;
import se.tillit.server.job.Json;
import se.tillit.verification.engine.Stage;
import se.tillit.verification.store.MonthLock;
import se.tillit.verification.store.NewRun;
import se.tillit.verification.store.RunWriter;
import se.tillit.verification.store.parameter.ParameterRows;

/**
 * Verifies a month as the register knows it and keeps the run: one snapshot is read, one transaction writes, and two
 * verifications of a month come after each other. What is broken off leaves nothing.
 */
@Component
public class VerifyStoredMonth implements JobWork {

    /** The kind of its jobs. */
    public static final String KIND = "verification";

    private final Register register;
    private final ParameterRows parameters;
    private final MonthLock lock;
    private final RunWriter runs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    VerifyStoredMonth(
            Register register,
            ParameterRows parameters,
            MonthLock lock,
            RunWriter runs,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.parameters = parameters;
        this.lock = lock;
        this.runs = runs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of a job: the number of the run. */
    public record Done(long run, String month) {}

    @Override
    public String kind() {
        return KIND;
    }

    private static SettlementMonth monthOf(Job job) {
        return SettlementMonth.parse(
                Json.value(job.arguments(), MonthToVerify.class).month());
    }

    @Override
    public long rows(Job job) {
        return register.findMonth(monthOf(job)).map(MonthSummary::allRows).orElse(0L);
    }

    @Override
    public String run(Job job, JobProgress progress) {
        var month = monthOf(job);
        return Json.text(new Done(verify(job.askedBy(), job.askedAt(), month, progress), month.toString()));
    }

    /**
     * Verifies the month and keeps the run. Answers its number.
     *
     * @throws JobRefused if nothing is known of the month
     */
    public long verify(Who who, Instant askedAt, SettlementMonth month, JobProgress progress) {
        return transaction.execute(status -> {
            lock.hold(month);
            progress.at("verification.read", 5);
            var known = new KnownMonth(
                    register.findKnown(month).orElseThrow(() -> new JobRefused("month.unknown", month.toString())));
            var inForce = parameters.inForce();
            var verified = known.verify(inForce, stage -> progress.at(step(stage), 40 + 10 * stage.ordinal()));
            progress.at("verification.keep", 85);
            var basis = known.basis(inForce, verified.verification());
            var id = runs.write(new NewRun(basis, verified.evidence(), verified.verification(), who, askedAt));
            audit.note(who, Deed.change("run.made", Thing.RUN, Long.toString(id), Why.of("month", month)));
            return id;
        });
    }

    private static String step(Stage stage) {
        return "verification." + stage.name().toLowerCase(Locale.ROOT);
    }
}
