package se.tillit.intake.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Who;
import se.tillit.intake.store.ImportNumbers;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportStore;
import se.tillit.server.job.Jobs;
import se.tillit.server.web.Wrong;

/** Confirms what an import withdraws. */
@Component
public class ConfirmImport {

    private final Imports imports;
    private final ImportStore store;
    private final Jobs jobs;
    private final AuditTrail audit;

    ConfirmImport(Imports imports, ImportStore store, Jobs jobs, AuditTrail audit) {
        this.imports = imports;
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Confirms it, by the numbers that were shown: it is done again, and applied if the numbers are the same then; if they
     * are not, it waits again with the new ones.
     *
     * @throws Wrong if there is no such import for them, or it does not wait for that
     */
    @Transactional(noRollbackFor = Wrong.class)
    public ImportRecord confirm(Who who, long importId, ImportNumbers shown) {
        if (!Rights.may(who, Action.IMPORT)) {
            throw Wrong.forbidden();
        }
        var before = imports.one(who, importId);
        if (!store.confirm(before.id(), shown, who.account())) {
            throw Wrong.conflict("import.not-planned", Long.toString(importId));
        }
        store.doneBy(before.id(), jobs.ask(who, ImportArguments.KIND, new ImportArguments(before.id())));
        audit.note(
                who,
                Deed.change(
                        "import.confirm",
                        Deed.Thing.DELIVERY,
                        Long.toString(before.delivery().id()),
                        ImportWork.told("import.shown", before.id(), shown)));
        return imports.one(who, importId);
    }
}
