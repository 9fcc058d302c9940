package se.tillit.identity.door;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.identity.oidc.OidcSettings;
import se.tillit.identity.person.BuiltInAccount;
import se.tillit.identity.usecase.Account;
import se.tillit.identity.usecase.AccountRights;
import se.tillit.identity.usecase.Accounts;
import se.tillit.identity.usecase.Agreement;
import se.tillit.identity.usecase.Agreements;
import se.tillit.identity.usecase.KeepAccounts;
import se.tillit.identity.usecase.Operator;
import se.tillit.server.settings.ServerSettings;

/** Makes the accounts that must be there when the server has started: a demonstration's, or the first administrator's. */
@Component
class FirstAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Accounts accounts;
    private final Agreements agreements;
    private final KeepAccounts keep;
    private final ServerSettings server;
    private final OidcSettings oidc;
    private final AccessSettings access;
    private final Clock clock;

    FirstAccounts(
            Accounts accounts,
            Agreements agreements,
            KeepAccounts keep,
            ServerSettings server,
            OidcSettings oidc,
            AccessSettings access,
            Clock clock) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.keep = keep;
        this.server = server;
        this.oidc = oidc;
        this.access = access;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        if (server.demo()) {
            BuiltInAccount.all().forEach(this::put);
        }
        if (oidc.isSet() && !access.firstAdministrator().isBlank() && !accounts.hasAdministrator()) {
            var login =
                    new Account.Login(oidc.issuer(), access.firstAdministrator().strip());
            var rights = new AccountRights(
                    "Administrator", Set.of(Role.ADMINISTRATOR), null, Set.of(), Who.Protection.MASKED);
            if (keep.add(Operator.BY_SETTINGS, "administrator", login, rights)
                    instanceof KeepAccounts.Refused refused) {
                LOG.warn("The first administrator was not added: {}", refused.problems());
            }
        }
    }

    private void put(BuiltInAccount account) {
        var by = Operator.BY_SETTINGS;
        var provider = account.rights().provider();
        if (provider != null && agreements.find(provider).isEmpty()) {
            agreements.keep(by, new Agreement(provider, "Demo", LocalDate.ofInstant(clock.instant(), SWEDEN), null));
        }
        accounts.add(new Account(account.key(), null, account.rights(), true, clock.instant(), by.account()));
    }
}
