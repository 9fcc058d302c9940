package se.tillit.intake.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Who;
import se.tillit.intake.store.ImportStore;
import se.tillit.intake.store.Withdrawals;
import se.tillit.server.job.Jobs;
import se.tillit.server.web.Wrong;

/** Asks for a delivery to be taken into its month. */
@Component
public class ImportDelivery {

    private final Deliveries deliveries;
    private final ImportStore imports;
    private final Jobs jobs;
    private final AuditTrail audit;

    ImportDelivery(Deliveries deliveries, ImportStore imports, Jobs jobs, AuditTrail audit) {
        this.deliveries = deliveries;
        this.imports = imports;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Asks for it. Answers the number of the import, which tells how it goes.
     *
     * @throws Wrong if there is no such delivery for them, or they may not import
     */
    @Transactional(noRollbackFor = Wrong.class)
    public long ask(Who who, long deliveryId, Withdrawals withdrawals) {
        if (!Rights.may(who, Action.IMPORT)) {
            throw Wrong.forbidden();
        }
        var delivery = deliveries.one(who, deliveryId);
        var id = imports.ask(delivery.id(), withdrawals, who.account());
        imports.doneBy(id, jobs.ask(who, ImportArguments.KIND, new ImportArguments(id)));
        audit.note(
                who,
                Deed.change(
                        "import.ask",
                        Deed.Thing.DELIVERY,
                        Long.toString(delivery.id()),
                        Why.of("import.withdrawals-" + withdrawals.code())));
        return id;
    }
}
