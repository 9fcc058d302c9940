package se.tillit.intake.usecase;

import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.identity.Who;
import se.tillit.intake.store.Delivery;
import se.tillit.intake.store.DeliveryStore;
import se.tillit.server.web.Wrong;

/** What was handed over, for those who may see it. */
@Component
public class Deliveries {

    private final DeliveryStore store;
    private final AuditTrail audit;

    Deliveries(DeliveryStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * The delivery with the number.
     *
     * @throws Wrong if there is none for them
     */
    public Delivery one(Who who, long id) {
        var found = store.find(id);
        var reach = Reach.find(who);
        if (found.isPresent() && reach.isPresent() && reach.get().covers(found.get())) {
            return found.get();
        }
        if (found.isPresent()) {
            audit.note(who, Deed.refusal("delivery.read", Deed.Thing.DELIVERY, Long.toString(id)));
        }
        throw Wrong.notHere("delivery.unknown", Long.toString(id));
    }

    /** The latest deliveries that they may see, the newest first. */
    public List<Delivery> latest(Who who, int most) {
        return Reach.find(who)
                .map(reach -> store.latest(reach.provider(), most))
                .orElseGet(List::of);
    }

    /**
     * Writes the bytes of the delivery, as they came, to the target.
     *
     * @throws Wrong if there is none for them
     */
    public void write(Who who, long id, OutputStream target) {
        var delivery = one(who, id);
        audit.note(who, Deed.read("delivery.download", Deed.Thing.DELIVERY, List.of(Long.toString(id))));
        store.write(delivery.id(), target);
    }
}
