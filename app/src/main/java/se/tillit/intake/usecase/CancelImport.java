package se.tillit.intake.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Who;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportStore;
import se.tillit.server.web.Wrong;

/** Decides against an import that would withdraw rows. */
@Component
public class CancelImport {

    private final Imports imports;
    private final ImportStore store;
    private final AuditTrail audit;

    CancelImport(Imports imports, ImportStore store, AuditTrail audit) {
        this.imports = imports;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Decides against it; the delivery is kept, the month as it is.
     *
     * @throws Wrong if there is no such import for them, or it does not wait for that
     */
    @Transactional(noRollbackFor = Wrong.class)
    public ImportRecord cancel(Who who, long importId) {
        if (!Rights.may(who, Action.IMPORT)) {
            throw Wrong.forbidden();
        }
        var before = imports.one(who, importId);
        if (!store.cancel(before.id())) {
            throw Wrong.conflict("import.not-planned", Long.toString(importId));
        }
        audit.note(
                who,
                Deed.change(
                        "import.cancel",
                        Deed.Thing.DELIVERY,
                        Long.toString(before.delivery().id())));
        return imports.one(who, importId);
    }
}
