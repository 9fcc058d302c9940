package se.tillit.identity.usecase;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.tillit.identity.Who;

/** Finds out who shows a key. */
@Component
public class CheckApiKey {

    private final ApiKeys keys;
    private final Clock clock;

    /** Among the keys, by the clock. */
    public CheckApiKey(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Who comes in with the key; none if it is unknown, wrong, revoked, or a provider's without an agreement. A secret
     * is always compared, also where no key has the prefix, and the other conditions are looked at after that.
     */
    public Optional<Who> findWho(String text) {
        var presented = PresentedKey.find(text);
        if (presented.isEmpty()) {
            return Optional.empty();
        }
        var kept = keys.find(presented.get().prefix());
        var hash = kept.map(ApiKeys.Kept::hash).orElse(SecretHash.OF_NOTHING);
        var isRight = hash.isOf(presented.get().secret());
        var found = kept.filter(key -> isRight & key.isWelcome() & key.key().isInForce());
        found.ifPresent(key -> keys.used(key.key().prefix(), clock.instant()));
        return found.map(key -> key.key().who());
    }

    /** The part of the text that names a key, for the audit trail; none if it is not shaped like a key. */
    public Optional<String> findPrefix(String text) {
        return PresentedKey.find(text).map(PresentedKey::prefix);
    }
}
