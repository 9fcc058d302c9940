package se.tillit.identity.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Who;

/**
 * An account as it is kept.
 *
 * @param key its key, as it stands in the audit trail
 * @param login whom the login service knows the person as; none for a built-in account
 * @param rights what the person is called and may
 * @param isActive whether it opens the door
 * @param changedAt when it was last changed
 * @param changedBy by which account
 */
public record Account(
        String key,
        @Nullable Login login,
        AccountRights rights,
        boolean isActive,
        Instant changedAt,
        String changedBy) {

    /**
     * A person as a login service knows them.
     *
     * @param issuer which service
     * @param subject the key it has for the person; never a personal identity number
     */
    public record Login(String issuer, String subject) {}

    /** Who the person is to the rest of the server. */
    public Who who() {
        return rights.who(key);
    }
}
