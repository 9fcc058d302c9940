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
import se.tillit.settlement.store.Payment.State;
import se.tillit.settlement.store.Payments;
import se.tillit.verification.store.MonthLock;

/** Takes back a payment that one has put forward oneself and that nobody has decided yet. */
@Component
public class WithdrawPayment {

    private final Payments payments;
    private final MonthLock lock;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawPayment(Payments payments, MonthLock lock, AuditTrail audit, Clock clock) {
        this.payments = payments;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes it back. Answers whether there was such a payment of theirs. */
    @Transactional
    public boolean withdraw(Who who, SettlementMonth month, long id) {
        lock.hold(month);
        var payment = payments.findAlone(month, id)
                .filter(found -> found.isWaiting())
                .filter(found -> found.proposed().account().equals(who.account()));
        payment.ifPresent(found -> {
            payments.decide(id, State.WITHDRAWN, who, clock.instant());
            audit.note(who, Deed.change("payment.withdraw", Thing.PAYMENT, Long.toString(id), Why.of("month", month)));
        });
        return payment.isPresent();
    }
}
