package se.tillit.settlement.usecase;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Who;
import se.tillit.kernel.SettlementMonth;
import se.tillit.settlement.store.Payment.Due;
import se.tillit.settlement.store.Payments;
import se.tillit.verification.store.MonthLock;
import se.tillit.verification.store.VerificationRuns;

/** Puts the latest run of a month forward for payment. Nothing is paid by it. */
@Component
public class ProposePayment {

    private final VerificationRuns runs;
    private final Payments payments;
    private final MonthLock lock;
    private final AuditTrail audit;
    private final Clock clock;

    ProposePayment(VerificationRuns runs, Payments payments, MonthLock lock, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.payments = payments;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Proposed {
        /** It waits for a second person. */
        DONE,
        /** The month is not verified. */
        NOT_VERIFIED,
        /** A later run was made than the one that was looked at. */
        VERIFIED_SINCE,
        /** No line is approved that has not been paid. */
        NOTHING_DUE,
        /** Another payment of the month waits. */
        ANOTHER_WAITS
    }

    /** Puts the run forward, which must be the month's latest. */
    @Transactional
    public Proposed propose(Who who, SettlementMonth month, long runId) {
        lock.hold(month);
        var latest = runs.findLatest(month).orElse(null);
        if (latest == null) {
            return Proposed.NOT_VERIFIED;
        }
        if (latest.id() != runId) {
            return Proposed.VERIFIED_SINCE;
        }
        var due = payments.due(latest);
        if (due.lines() == 0) {
            return Proposed.NOTHING_DUE;
        }
        var kept = payments.add(latest, due, who, clock.instant());
        if (kept.isEmpty()) {
            return Proposed.ANOTHER_WAITS;
        }
        audit.note(who, Deed.change("payment.propose", Thing.PAYMENT, Long.toString(kept.get()), told(month, due)));
        return Proposed.DONE;
    }

    static Why told(SettlementMonth month, Due due) {
        return Why.of("payment.due", due.lines(), due.approved(), month);
    }
}
