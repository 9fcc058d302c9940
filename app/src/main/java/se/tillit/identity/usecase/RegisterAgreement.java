package se.tillit.identity.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.audit.Why;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;

/** Registers a provider's data-processing agreement, which opens the door for its people, and ends it again. */
@Component
public class RegisterAgreement {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int LONGEST_REFERENCE = 100;

    private final Agreements agreements;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterAgreement(Agreements agreements, AuditTrail audit, Clock clock) {
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Answer {
        /** It is kept. */
        KEPT,
        /** That is not an organisation number. */
        PROVIDER_UNUSABLE,
        /** The reference is missing or too long. */
        REFERENCE_UNUSABLE,
        /** There is no such agreement that holds. */
        NOT_HERE;

        /** Its key in message files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Registers the agreement as of today. */
    @Transactional
    public Answer register(Who by, ProviderId provider, String reference) {
        if (!Agreement.isProvider(provider)) {
            return Answer.PROVIDER_UNUSABLE;
        }
        var said = reference.strip();
        if (said.isEmpty()
                || said.length() > LONGEST_REFERENCE
                || said.chars().anyMatch(Character::isISOControl)
                || PersonalNumber.isIn(said)) {
            return Answer.REFERENCE_UNUSABLE;
        }
        agreements.keep(by, new Agreement(provider, said, today(), null));
        audit.note(by, Deed.change("agreement.register", Thing.PROVIDER, provider.value(), Why.said(said)));
        return Answer.KEPT;
    }

    /** Ends the agreement as of today: the provider's people and keys do not come in any more. */
    @Transactional
    public Answer end(Who by, ProviderId provider) {
        var found = agreements.find(provider).filter(Agreement::holds);
        if (found.isEmpty()) {
            return Answer.NOT_HERE;
        }
        var held = found.get();
        agreements.keep(by, new Agreement(provider, held.reference(), held.registeredOn(), today()));
        audit.note(by, Deed.change("agreement.end", Thing.PROVIDER, provider.value(), Why.said(held.reference())));
        return Answer.KEPT;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SWEDEN);
    }
}
