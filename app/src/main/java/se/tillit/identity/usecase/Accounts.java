package se.tillit.identity.usecase;

import java.util.List;
import java.util.Optional;
import se.tillit.identity.Who;

/** The accounts that are kept. */
public interface Accounts {

    /** The one with the key, if there is one. */
    Optional<Account> find(String key);

    /** The one with the key, held against changes by others until the transaction ends. */
    Optional<Account> findToChange(String key);

    /** The one that a login service's person has, if there is one, whether it is active or not. */
    Optional<Account> findBy(Account.Login login);

    /** Who the account is now; none if it is not active or the provider's data-processing agreement does not hold. */
    Optional<Who> findWho(String key);

    /**
     * Accounts by key.
     *
     * @param part what the key, the name or the provider must contain; empty for all
     * @param after the key after which to begin; empty from the first
     * @param most how many at most
     */
    List<Account> list(String part, String after, int most);

    /** How many contain the part. */
    long count(String part);

    /** Whether an active administrator who comes by the login service exists. */
    boolean hasAdministrator();

    /** Adds one. Answers whether the key was free. */
    boolean add(Account account);

    /** Puts the account in the place of the one with its key. */
    void replace(Account account);
}
