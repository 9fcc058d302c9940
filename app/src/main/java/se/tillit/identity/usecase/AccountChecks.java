package se.tillit.identity.usecase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Action;
import se.tillit.identity.Rights;
import se.tillit.identity.Role;
import se.tillit.identity.Who;

/** What must be true of every account, whoever makes it. */
final class AccountChecks {

    static final int LONGEST_NAME = 80;
    private static final int LONGEST_SUBJECT = 255;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    /** Names under which something else than an account stands in the audit trail. */
    private static final Pattern RESERVED = Pattern.compile("key-.*|command-line|settings|unknown|server");

    private static final Set<Role> OF_A_PROVIDER = EnumSet.of(Role.PROVIDER_MANAGER, Role.CARE_WORKER);

    /** Pairs that would let one person check themselves. */
    private static final List<Set<Role>> APART =
            List.of(EnumSet.of(Role.CONTROLLER, Role.APPROVER), EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));

    private AccountChecks() {}

    static List<AccountProblem> key(String key) {
        return KEY.matcher(key).matches() && !RESERVED.matcher(key).matches() && !PersonalNumber.isIn(key)
                ? List.of()
                : List.of(AccountProblem.KEY_UNUSABLE);
    }

    static List<AccountProblem> login(Account.@Nullable Login login) {
        if (login == null || login.subject().isBlank() || login.subject().length() > LONGEST_SUBJECT) {
            return List.of(AccountProblem.SUBJECT_MISSING);
        }
        return PersonalNumber.isIn(login.subject()) ? List.of(AccountProblem.SUBJECT_PERSONAL) : List.of();
    }

    static List<AccountProblem> rights(AccountRights rights, Agreements agreements) {
        var problems = new ArrayList<AccountProblem>();
        if (!isName(rights.name())) {
            problems.add(AccountProblem.NAME_UNUSABLE);
        }
        problems.addAll(roles(rights.roles()));
        problems.addAll(provider(rights, agreements));
        var isCaseOfficer = rights.roles().contains(Role.CASE_OFFICER);
        if (isCaseOfficer && rights.boards().isEmpty()) {
            problems.add(AccountProblem.BOARD_MISSING);
        }
        if (!isCaseOfficer && !rights.boards().isEmpty()) {
            problems.add(AccountProblem.BOARD_NOT_FOR_ROLE);
        }
        if (rights.protection() == Who.Protection.NAMED && !Rights.may(rights.who("-"), Action.READ_LINES)) {
            problems.add(AccountProblem.NAMED_NOT_FOR_ROLE);
        }
        return problems;
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && !PersonalNumber.isIn(name);
    }

    private static List<AccountProblem> roles(Set<Role> roles) {
        var problems = new ArrayList<AccountProblem>();
        if (roles.isEmpty()) {
            problems.add(AccountProblem.ROLE_MISSING);
        }
        if (roles.contains(Role.INTEGRATION)) {
            problems.add(AccountProblem.ROLE_OF_A_SYSTEM);
        }
        if (APART.stream().anyMatch(roles::containsAll)) {
            problems.add(AccountProblem.ROLES_APART);
        }
        var ofAProvider = roles.stream().filter(OF_A_PROVIDER::contains).count();
        if (ofAProvider > 0 && ofAProvider < roles.size()) {
            problems.add(AccountProblem.ROLES_OF_TWO_SIDES);
        }
        return problems;
    }

    private static List<AccountProblem> provider(AccountRights rights, Agreements agreements) {
        var provider = rights.provider();
        var isNeeded = rights.roles().stream().anyMatch(OF_A_PROVIDER::contains);
        if (provider == null) {
            return isNeeded ? List.of(AccountProblem.PROVIDER_MISSING) : List.of();
        }
        if (!isNeeded) {
            return List.of(AccountProblem.PROVIDER_NOT_FOR_ROLE);
        }
        if (!Agreement.isProvider(provider)) {
            return List.of(AccountProblem.PROVIDER_UNUSABLE);
        }
        return agreements.holds(provider) ? List.of() : List.of(AccountProblem.AGREEMENT_MISSING);
    }
}
