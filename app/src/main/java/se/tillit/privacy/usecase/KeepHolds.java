package se.tillit.privacy.usecase;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Why;
import se.tillit.identity.Who;

/** Holds a month or a case back from retention, and lets go of it again. Both stand in the audit trail. */
@Component
public class KeepHolds {

    private final Holds holds;
    private final AuditTrail audit;

    KeepHolds(Holds holds, AuditTrail audit) {
        this.holds = holds;
        this.audit = audit;
    }

    /** Holds it. Answers nothing if it is held already. */
    @Transactional
    public Optional<Hold> place(Who who, Hold.Thing thing, String key, String why) {
        var placed = holds.place(who, thing, key, why);
        placed.ifPresent(
                hold -> audit.note(who, Deed.change("retention.hold", of(hold), hold.key(), Why.said(hold.why()))));
        return placed;
    }

    /** Lets go of it. Answers what was held, if it was. */
    @Transactional
    public Optional<Hold> lift(Who who, long id) {
        var lifted = holds.lift(who, id);
        lifted.ifPresent(
                hold -> audit.note(who, Deed.change("retention.lift", of(hold), hold.key(), Why.said(hold.why()))));
        return lifted;
    }

    private static Deed.Thing of(Hold hold) {
        return switch (hold.thing()) {
            case MONTH -> Deed.Thing.MONTH;
            case RECIPIENT -> Deed.Thing.RECIPIENT;
        };
    }
}
