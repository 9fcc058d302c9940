package se.tillit.identity.usecase;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import se.tillit.identity.Role;
import se.tillit.identity.Who;

/** Accounts for tests without a database. */
final class AccountsInMemory implements Accounts {

    private final TreeMap<String, Account> kept = new TreeMap<>();

    @Override
    public Optional<Account> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public Optional<Account> findToChange(String key) {
        return find(key);
    }

    @Override
    public Optional<Account> findBy(Account.Login login) {
        return kept.values().stream()
                .filter(account -> login.equals(account.login()))
                .findFirst();
    }

    @Override
    public Optional<Who> findWho(String key) {
        return find(key).filter(Account::isActive).map(Account::who);
    }

    @Override
    public List<Account> list(String part, String after, int most) {
        return List.copyOf(kept.values());
    }

    @Override
    public long count(String part) {
        return kept.size();
    }

    @Override
    public boolean hasAdministrator() {
        return kept.values().stream().anyMatch(account -> account.who().is(Role.ADMINISTRATOR));
    }

    @Override
    public boolean add(Account account) {
        return kept.putIfAbsent(account.key(), account) == null;
    }

    @Override
    public void replace(Account account) {
        kept.put(account.key(), account);
    }
}
