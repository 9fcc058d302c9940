package se.tillit.intake.usecase;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportState;
import se.tillit.intake.store.ImportStore;
import se.tillit.register.MonthImported;
import se.tillit.register.MonthSummary;
import se.tillit.register.Register;
import se.tillit.register.change.MonthParts;
import se.tillit.server.job.Job;
import se.tillit.server.job.JobProgress;
import se.tillit.server.job.JobRefused;
import se.tillit.server.job.JobWork;
import se.tillit.server.job.Json;

/**
 * Takes a delivery into its month, in one transaction. Whatever stops it, the month is known as before and the import is
 * asked for as before; what was done already is not done twice.
 */
@Component
class ImportWork implements JobWork {

    /** Of a package that is packed as tightly as they become. */
    private static final int BYTES_PER_ROW = 25;

    private final ImportStore imports;
    private final ImportRun run;
    private final MonthParts parts;
    private final Register register;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;

    ImportWork(
            ImportStore imports,
            ImportRun run,
            MonthParts parts,
            Register register,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.run = run;
        this.parts = parts;
        this.register = register;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return ImportArguments.KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        var id = Json.value(job.arguments(), ImportArguments.class).importId();
        var record = record(id);
        if (record.state() == ImportState.ASKED) {
            parts.make(record.delivery().month());
            try {
                transaction.executeWithoutResult(status -> take(job, id, new Telling(progress, transactions)));
            } catch (Unusable unusable) {
                refuse(job, record, unusable);
            }
        }
        return Json.text(new Outcome(id, record(id).state().code()));
    }

    /** Those of the delivery, or those known of its month where it is compared with them. */
    @Override
    public long rows(Job job) {
        return imports.find(Json.value(job.arguments(), ImportArguments.class).importId())
                .map(ImportRecord::delivery)
                .map(delivery -> Math.max(
                        delivery.bytes() / BYTES_PER_ROW,
                        register.findMonth(delivery.month())
                                .map(MonthSummary::allRows)
                                .orElse(0L)))
                .orElse(0L);
    }

    private void take(Job job, long id, JobProgress progress) {
        var record = record(id);
        var outcome = run.of(record, job.askedBy(), progress);
        imports.ended(
                id, outcome.state(), outcome.manner(), outcome.numbers(), outcome.passedOver(), outcome.knownAt());
        var month = record.delivery().month();
        audit.note(
                job.askedBy(),
                Deed.change(
                        "month.import",
                        Deed.Thing.MONTH,
                        month.toString(),
                        told("import." + outcome.state().code(), id, outcome.numbers())));
        var knownAt = outcome.knownAt();
        if (knownAt != null) {
            events.publishEvent(new MonthImported(month, knownAt));
        }
    }

    private void refuse(Job job, ImportRecord record, Unusable unusable) {
        transaction.executeWithoutResult(status -> {
            imports.refuse(record.id(), unusable.failure(), record.passedOver());
            audit.note(
                    job.askedBy(),
                    Deed.change(
                            "month.import",
                            Deed.Thing.MONTH,
                            record.delivery().month().toString(),
                            Why.of("import.refused", record.id())));
        });
        throw new JobRefused("import.refused", Long.toString(record.id()));
    }

    private ImportRecord record(long id) {
        return imports.find(id).orElseThrow(() -> new JobRefused("import.unknown", Long.toString(id)));
    }

    /** The numbers of an import in a sentence, for the audit trail. */
    static Why told(String sentence, long id, ImportNumbers numbers) {
        return Why.of(
                sentence,
                id,
                numbers.added(),
                numbers.changed(),
                numbers.withdrawn(),
                numbers.unchanged(),
                numbers.rejected());
    }

    /**
     * What the job tells.
     *
     * @param importId which import
     * @param state how it stands
     */
    record Outcome(long importId, String state) {}
}
