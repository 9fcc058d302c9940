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
import se.tillit.server.decision.Decided;
import se.tillit.settlement.store.Payment.Due;
import se.tillit.settlement.store.Payment.State;
import se.tillit.settlement.store.Payments;
import se.tillit.verification.store.MonthLock;
import se.tillit.verification.store.VerificationRuns;

/**
 * Approves a payment as the second person: its lines are paid, each of them once, for ever. It is refused where the
 * numbers are not those that the approver saw, or the month has been verified again.
 */
@Component
public class ApprovePayment {

    private final VerificationRuns runs;
    private final Payments payments;
    private final MonthLock lock;
    private final AuditTrail audit;
    private final Clock clock;

    ApprovePayment(VerificationRuns runs, Payments payments, MonthLock lock, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.payments = payments;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** Approves it, and pays what was shown. */
    @Transactional
    public Decided approve(Who who, SettlementMonth month, long id, Due shown) {
        lock.hold(month);
        var payment = payments.findAlone(month, id).orElse(null);
        var obstacle = Decided.asSecondPerson(who, payment);
        if (payment == null || obstacle != Decided.DONE) {
            return obstacle;
        }
        var run = runs.findLatest(month).orElseThrow();
        if (run.id() != payment.run()) {
            return Decided.NO_LONGER_FITS;
        }
        if (!payments.due(run).equals(shown) || !payment.due().equals(shown)) {
            return Decided.OTHER_NUMBERS;
        }
        var now = clock.instant();
        payments.decide(id, State.APPROVED, who, now);
        var paid = payments.pay(payment, run, who, now);
        if (!paid.equals(shown)) {
            throw new IllegalStateException("Payment %d paid %s and not %s.".formatted(id, paid, shown));
        }
        audit.note(
                who,
                Deed.change("payment.approve", Thing.PAYMENT, Long.toString(id), ProposePayment.told(month, paid)));
        return Decided.DONE;
    }

    /** Refuses it: nothing is paid. */
    @Transactional
    public Decided refuse(Who who, SettlementMonth month, long id) {
        lock.hold(month);
        var obstacle = Decided.asSecondPerson(who, payments.findAlone(month, id).orElse(null));
        if (obstacle == Decided.DONE) {
            payments.decide(id, State.REFUSED, who, clock.instant());
            audit.note(who, Deed.change("payment.refuse", Thing.PAYMENT, Long.toString(id), Why.of("month", month)));
        }
        return obstacle;
    }
}
