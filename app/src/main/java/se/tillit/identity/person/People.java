package se.tillit.identity.person;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.tillit.identity.Who;
import se.tillit.identity.usecase.Account;
import se.tillit.identity.usecase.Accounts;
import se.tillit.server.settings.ServerSettings;

/** Who an account is now: as the database has it, else, in a demonstration, as it is built in. */
@Component
public final class People {

    private final Accounts accounts;
    private final ServerSettings server;

    People(Accounts accounts, ServerSettings server) {
        this.accounts = accounts;
        this.server = server;
    }

    /** Who the account is; none if there is none that opens the door. */
    public Optional<Who> findWho(String key) {
        var kept = accounts.find(key);
        if (kept.isPresent()) {
            return kept.get().login() == null && !server.demo() ? Optional.empty() : accounts.findWho(key);
        }
        return server.demo()
                ? BuiltInAccount.find(key).map(account -> account.rights().who(key))
                : Optional.empty();
    }

    /** Who the login service's person is; none if the person has no account that opens the door. */
    public Optional<Who> findWho(Account.Login login) {
        return accounts.findBy(login).flatMap(account -> findWho(account.key()));
    }
}
