package se.tillit.identity.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.tillit.identity.Who;

/** The API keys that are kept. */
public interface ApiKeys {

    /**
     * A key with what is kept of its secret.
     *
     * @param key the key
     * @param hash the hash of its secret
     * @param isWelcome whether it belongs to the municipality or a provider whose agreement holds
     */
    record Kept(ApiKey key, SecretHash hash, boolean isWelcome) {}

    /** The one with the prefix, if there is one. */
    Optional<Kept> find(String prefix);

    /** All, those in force first, then the newest first. */
    List<ApiKey> all();

    /** Keeps a new one. */
    void add(ApiKey key, SecretHash hash);

    /** Revokes it. Answers whether it was in force. */
    boolean revoke(Who by, String prefix, Instant at);

    /** Notes that it was used; at most once a minute. */
    void used(String prefix, Instant at);
}
