package se.tillit.identity.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.tillit.audit.AuditTrail;
import se.tillit.audit.Deed;
import se.tillit.audit.Deed.Thing;
import se.tillit.identity.Who;

/** Adds and changes accounts, with a trace of each change. Nobody changes their own. */
@Component
public class KeepAccounts {

    private final Accounts accounts;
    private final Agreements agreements;
    private final AuditTrail audit;
    private final Clock clock;

    KeepAccounts(Accounts accounts, Agreements agreements, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {}

    /**
     * It is kept.
     *
     * @param account as it is now
     */
    public record Kept(Account account) implements Answer {}

    /**
     * It may not be so, and nothing was changed.
     *
     * @param problems why, at least one
     */
    public record Refused(List<AccountProblem> problems) implements Answer {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such account. */
    public record NotHere() implements Answer {}

    /** Whether an account opens the door. */
    public enum Door {
        /** It does. */
        OPEN,
        /** It does not, and whoever is inside by it is put out at the next step. */
        CLOSED
    }

    /** Adds an account for a person of a login service. */
    @Transactional
    public Answer add(Who by, String key, Account.Login login, AccountRights rights) {
        var problems = new ArrayList<AccountProblem>();
        problems.addAll(AccountChecks.key(key));
        problems.addAll(AccountChecks.login(login));
        problems.addAll(AccountChecks.rights(rights, agreements));
        if (problems.isEmpty() && accounts.findBy(login).isPresent()) {
            problems.add(AccountProblem.SUBJECT_TAKEN);
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var account = new Account(key, login, rights, true, clock.instant(), by.account());
        if (!accounts.add(account)) {
            return new Refused(List.of(AccountProblem.KEY_TAKEN));
        }
        audit.note(by, Deed.change("account.add", Thing.ACCOUNT, key, rights.told()));
        return new Kept(account);
    }

    /** Gives an account other rights. */
    @Transactional
    public Answer change(Who by, String key, AccountRights rights) {
        var found = accounts.findToChange(key);
        if (found.isEmpty()) {
            return new NotHere();
        }
        var before = found.get();
        var problems = new ArrayList<>(own(by, key, "account.change"));
        problems.addAll(AccountChecks.rights(rights, agreements));
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var after = new Account(key, before.login(), rights, before.isActive(), clock.instant(), by.account());
        accounts.replace(after);
        audit.note(by, Deed.change("account.change", Thing.ACCOUNT, key, rights.toldAfter(before.rights())));
        return new Kept(after);
    }

    /** Opens or closes the door for an account. */
    @Transactional
    public Answer turn(Who by, String key, Door door) {
        var found = accounts.findToChange(key);
        if (found.isEmpty()) {
            return new NotHere();
        }
        var what = door == Door.OPEN ? "account.open" : "account.close";
        var problems = new ArrayList<>(own(by, key, what));
        var before = found.get();
        if (door == Door.OPEN) {
            problems.addAll(AccountChecks.rights(before.rights(), agreements));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var after = new Account(key, before.login(), before.rights(), door == Door.OPEN, clock.instant(), by.account());
        accounts.replace(after);
        audit.note(by, Deed.change(what, Thing.ACCOUNT, key));
        return new Kept(after);
    }

    private List<AccountProblem> own(Who by, String key, String what) {
        if (!by.account().equals(key)) {
            return List.of();
        }
        audit.note(by, Deed.refusal(what, Thing.ACCOUNT, key));
        return List.of(AccountProblem.OWN_ACCOUNT);
    }
}
