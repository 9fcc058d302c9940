package se.tillit.intake.usecase;

import java.util.List;
import org.springframework.stereotype.Component;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.identity.Who;
import se.tillit.intake.store.ImportRecord;
import se.tillit.intake.store.ImportStore;
import se.tillit.intake.store.RejectedLine;
import se.tillit.intake.store.RejectedRowStore;
import se.tillit.kernel.SettlementMonth;
import se.tillit.server.web.Wrong;

/** Imports and what they rejected, for those who may see the deliveries. */
@Component
public class Imports {

    private final ImportStore store;
    private final RejectedRowStore rejected;
    private final AuditTrail audit;

    Imports(ImportStore store, RejectedRowStore rejected, AuditTrail audit) {
        this.store = store;
        this.rejected = rejected;
        this.audit = audit;
    }

    /**
     * The import with the number.
     *
     * @throws Wrong if there is none for them
     */
    public ImportRecord one(Who who, long id) {
        var found = store.find(id);
        var reach = Reach.find(who);
        if (found.isPresent()
                && reach.isPresent()
                && reach.get().covers(found.get().delivery())) {
            return found.get();
        }
        if (found.isPresent()) {
            audit.note(
                    who,
                    Deed.refusal(
                            "import.read",
                            Deed.Thing.DELIVERY,
                            Long.toString(found.get().delivery().id())));
        }
        throw Wrong.notHere("import.unknown", Long.toString(id));
    }

    /** The latest imports of the month that they may see, the newest first. */
    public List<ImportRecord> ofMonth(Who who, SettlementMonth month, int most) {
        return Reach.find(who)
                .map(reach -> store.latest(month, reach.provider(), most))
                .orElseGet(List::of);
    }

    /** The latest imports of all months that they may see, the newest first. */
    public List<ImportRecord> latest(Who who, int most) {
        return Reach.find(who)
                .map(reach -> store.latest(null, reach.provider(), most))
                .orElseGet(List::of);
    }

    /**
     * The rejected rows of the import that come after the one with the number; 0 for the first.
     *
     * @throws Wrong if there is no such import for them
     */
    public List<RejectedLine> rejectedRows(Who who, long importId, long afterNumber, int most) {
        var record = one(who, importId);
        audit.note(
                who,
                Deed.read(
                        "import.rejected-rows",
                        Deed.Thing.DELIVERY,
                        List.of(Long.toString(record.delivery().id()))));
        return rejected.after(record.id(), afterNumber, most);
    }
}
