package se.tillit.audit.store;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.identity.Who;

/**
 * The audit trail in the database. A change is written with its transaction. A reading waits a moment, to be written
 * with others. A refusal or a coming in stands whatever becomes of the transaction around it: where there is one it goes
 * the way of the readings, else it is written at once.
 */
@Component
public final class JdbcAuditTrail implements AuditTrail {

    private final EntryRows rows;
    private final TrailQueue queue;
    private final Clock clock;

    JdbcAuditTrail(EntryRows rows, TrailQueue queue, Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void note(Who who, Deed deed) {
        var noted = Noted.of(clock, who, deed, Calls.current());
        switch (deed.kind()) {
            case CHANGE -> rows.write(List.of(noted));
            case READ -> queue.put(noted);
            case REFUSAL, SIGN_IN -> {
                if (TransactionSynchronizationManager.isActualTransactionActive()) {
                    queue.put(noted);
                } else {
                    rows.write(List.of(noted));
                }
            }
        }
    }
}
