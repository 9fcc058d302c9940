package se.tillit.identity.usecase;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.identity.Who;

/** Revokes a key: from the next call on it opens nothing. */
@Component
public class RevokeApiKey {

    private final ApiKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    RevokeApiKey(ApiKeys keys, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Revokes the key with the prefix. Answers whether there was one in force. */
    @Transactional
    public boolean revoke(Who by, String prefix) {
        var isRevoked = keys.revoke(by, prefix, clock.instant());
        if (isRevoked) {
            audit.note(by, Deed.change("api-key.revoke", Thing.API_KEY, prefix));
        }
        return isRevoked;
    }
}
