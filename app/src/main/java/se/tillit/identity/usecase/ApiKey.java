package se.tillit.identity.usecase;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;

/**
 * A key that another system comes in with; its secret is not here.
 *
 * @param prefix the part that names it
 * @param name what it is for
 * @param role what the system is
 * @param provider whose the system is; none for the municipality's own
 * @param createdAt when it was made
 * @param createdBy by which account
 * @param lastUsedAt when it was last used, to the minute; none if never
 * @param revokedAt when it was revoked; none while it opens the door
 */
public record ApiKey(
        String prefix,
        String name,
        Role role,
        @Nullable ProviderId provider,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it opens the door. */
    public boolean isInForce() {
        return revokedAt == null;
    }

    /** Who comes in with it. */
    public Who who() {
        return new Who("key-" + prefix, name, Set.of(role), provider, Set.of(), Who.Protection.MASKED);
    }
}
