package se.tillit.identity.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.audit.Deed;
import se.tillit.identity.Board;
import se.tillit.identity.HandClock;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;

/** What an account may be, one fact changed at a time. */
class KeepAccountsTest {

    private static final ProviderId PROVIDER = new ProviderId("559990-1112");
    private static final Who ADMINISTRATOR =
            new AccountRights("A", EnumSet.of(Role.ADMINISTRATOR), null, Set.of(), Who.Protection.MASKED).who("admin");
    private static final Account.Login LOGIN = new Account.Login("https://login.example", "abc");

    private final List<Deed> deeds = new ArrayList<>();
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final AgreementsInMemory agreements = new AgreementsInMemory();
    private final HandClock clock = new HandClock(Instant.parse("2026-11-30T08:00:00Z"));
    private final KeepAccounts keep = new KeepAccounts(accounts, agreements, (who, deed) -> deeds.add(deed), clock);
    private final RegisterAgreement register = new RegisterAgreement(agreements, (who, deed) -> deeds.add(deed), clock);

    @BeforeEach
    void registerAgreement() {
        register.register(ADMINISTRATOR, PROVIDER, "KS 2026/1");
        deeds.clear();
    }

    private static AccountRights rights(Set<Role> roles, @Nullable ProviderId provider, Set<Board> boards) {
        return new AccountRights("N", roles, provider, boards, Who.Protection.MASKED);
    }

    private List<AccountProblem> problems(String key, Account.Login login, AccountRights rights) {
        return keep.add(ADMINISTRATOR, key, login, rights) instanceof KeepAccounts.Refused(var problems)
                ? problems
                : List.of();
    }

    private List<AccountProblem> problems(AccountRights rights) {
        return problems("a.1", LOGIN, rights);
    }

    @Test
    void keeps_a_lawful_account() {
        assertThat(problems(rights(EnumSet.of(Role.CONTROLLER), null, Set.of())))
                .isEmpty();
        assertThat(accounts.find("a.1").orElseThrow().who().is(Role.CONTROLLER)).isTrue();
        assertThat(deeds).extracting(Deed::what).containsExactly("account.add");
    }

    @Test
    void refuses_a_key_that_is_malformed_personal_or_somebody_else_s() {
        var rights = rights(EnumSet.of(Role.CONTROLLER), null, Set.of());
        for (var key : List.of(
                "",
                "a",
                "A1",
                "a b",
                "å1",
                "a\nb",
                "-a",
                "199001019999",
                "key-abc",
                "command-line",
                "settings",
                "unknown",
                "a".repeat(41))) {
            assertThat(problems(key, LOGIN, rights)).as(key).containsExactly(AccountProblem.KEY_UNUSABLE);
        }
        assertThat(problems("a".repeat(40), LOGIN, rights)).isEmpty();
        assertThat(problems("a".repeat(40), new Account.Login("i", "other"), rights))
                .containsExactly(AccountProblem.KEY_TAKEN);
        assertThat(problems("b.1", LOGIN, rights)).containsExactly(AccountProblem.SUBJECT_TAKEN);
    }

    @Test
    void refuses_a_subject_that_is_missing_or_personal() {
        var rights = rights(EnumSet.of(Role.CONTROLLER), null, Set.of());
        assertThat(problems("a.1", new Account.Login("i", " "), rights))
                .containsExactly(AccountProblem.SUBJECT_MISSING);
        assertThat(problems("a.1", new Account.Login("i", "s".repeat(256)), rights))
                .containsExactly(AccountProblem.SUBJECT_MISSING);
        assertThat(problems("a.1", new Account.Login("i", "199001019999"), rights))
                .containsExactly(AccountProblem.SUBJECT_PERSONAL);
    }

    @Test
    void refuses_a_name_that_is_missing_long_personal_or_breaks_the_line() {
        for (var name : List.of("", " ", "n".repeat(81), "Anna 900101-9999", "a\r\nb")) {
            var rights = new AccountRights(name, EnumSet.of(Role.CONTROLLER), null, Set.of(), Who.Protection.MASKED);
            assertThat(problems(rights)).as(name).containsExactly(AccountProblem.NAME_UNUSABLE);
        }
    }

    @Test
    void keeps_apart_who_prepares_and_who_approves_who_administers_and_who_audits() {
        assertThat(problems(rights(EnumSet.of(Role.CONTROLLER, Role.APPROVER), null, Set.of())))
                .containsExactly(AccountProblem.ROLES_APART);
        assertThat(problems(rights(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR), null, Set.of())))
                .containsExactly(AccountProblem.ROLES_APART);
        assertThat(problems(rights(EnumSet.of(Role.CONTROLLER, Role.FOLLOW_UP), null, Set.of())))
                .isEmpty();
    }

    @Test
    void refuses_no_role_and_the_role_of_a_system() {
        assertThat(problems(rights(Set.of(), null, Set.of()))).containsExactly(AccountProblem.ROLE_MISSING);
        assertThat(problems(rights(EnumSet.of(Role.INTEGRATION), null, Set.of())))
                .containsExactly(AccountProblem.ROLE_OF_A_SYSTEM);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void wants_a_provider_for_the_roles_of_one_and_for_no_others(Role role) {
        var boards = role == Role.CASE_OFFICER ? EnumSet.of(Board.FROM_65) : EnumSet.noneOf(Board.class);
        var isOfAProvider = role == Role.PROVIDER_MANAGER || role == Role.CARE_WORKER;
        if (isOfAProvider) {
            assertThat(problems(rights(EnumSet.of(role), null, boards)))
                    .containsExactly(AccountProblem.PROVIDER_MISSING);
            assertThat(problems(rights(EnumSet.of(role, Role.FOLLOW_UP), PROVIDER, boards)))
                    .containsExactly(AccountProblem.ROLES_OF_TWO_SIDES);
        } else {
            assertThat(problems(rights(EnumSet.of(role), PROVIDER, boards)))
                    .contains(AccountProblem.PROVIDER_NOT_FOR_ROLE);
        }
    }

    @Test
    void refuses_a_provider_without_an_agreement_that_holds() {
        var manager = EnumSet.of(Role.PROVIDER_MANAGER);
        assertThat(problems(rights(manager, new ProviderId("559990-2128"), Set.of())))
                .containsExactly(AccountProblem.AGREEMENT_MISSING);
        assertThat(problems(rights(manager, new ProviderId("x"), Set.of())))
                .containsExactly(AccountProblem.PROVIDER_UNUSABLE);
        assertThat(problems(rights(manager, new ProviderId("900101-9999"), Set.of())))
                .containsExactly(AccountProblem.PROVIDER_UNUSABLE);
        register.end(ADMINISTRATOR, PROVIDER);
        assertThat(problems(rights(manager, PROVIDER, Set.of()))).containsExactly(AccountProblem.AGREEMENT_MISSING);
        register.register(ADMINISTRATOR, PROVIDER, "KS 2026/2");
        assertThat(problems(rights(manager, PROVIDER, Set.of()))).isEmpty();
    }

    @Test
    void wants_committees_for_case_officers_and_for_no_others() {
        assertThat(problems(rights(EnumSet.of(Role.CASE_OFFICER), null, Set.of())))
                .containsExactly(AccountProblem.BOARD_MISSING);
        assertThat(problems(rights(EnumSet.of(Role.CONTROLLER), null, EnumSet.of(Board.FROM_65))))
                .containsExactly(AccountProblem.BOARD_NOT_FOR_ROLE);
    }

    @Test
    void names_for_protected_identities_only_those_who_see_cases() {
        var administrator =
                new AccountRights("N", EnumSet.of(Role.ADMINISTRATOR), null, Set.of(), Who.Protection.NAMED);
        assertThat(problems(administrator)).containsExactly(AccountProblem.NAMED_NOT_FOR_ROLE);
        var controller = new AccountRights("N", EnumSet.of(Role.CONTROLLER), null, Set.of(), Who.Protection.NAMED);
        assertThat(problems(controller)).isEmpty();
    }

    @Test
    void changes_nobody_s_own_account_and_tells_of_the_attempt() {
        var rights = rights(EnumSet.of(Role.ADMINISTRATOR), null, Set.of());
        keep.add(ADMINISTRATOR, "admin", LOGIN, rights);
        deeds.clear();
        assertThat(keep.change(ADMINISTRATOR, "admin", rights)).isInstanceOf(KeepAccounts.Refused.class);
        assertThat(keep.turn(ADMINISTRATOR, "admin", KeepAccounts.Door.CLOSED))
                .isInstanceOf(KeepAccounts.Refused.class);
        assertThat(accounts.find("admin").orElseThrow().isActive()).isTrue();
        assertThat(deeds).extracting(Deed::kind).containsOnly(Deed.Kind.REFUSAL).hasSize(2);
    }

    @Test
    void opens_no_account_that_could_not_be_added_today() {
        keep.add(ADMINISTRATOR, "m.1", LOGIN, rights(EnumSet.of(Role.PROVIDER_MANAGER), PROVIDER, Set.of()));
        keep.turn(ADMINISTRATOR, "m.1", KeepAccounts.Door.CLOSED);
        register.end(ADMINISTRATOR, PROVIDER);
        assertThat(keep.turn(ADMINISTRATOR, "m.1", KeepAccounts.Door.OPEN))
                .isEqualTo(new KeepAccounts.Refused(List.of(AccountProblem.AGREEMENT_MISSING)));
    }

    @Test
    void knows_no_account_that_is_not_there() {
        var rights = rights(EnumSet.of(Role.CONTROLLER), null, Set.of());
        assertThat(keep.change(ADMINISTRATOR, "none", rights)).isInstanceOf(KeepAccounts.NotHere.class);
        assertThat(keep.turn(ADMINISTRATOR, "none", KeepAccounts.Door.OPEN)).isInstanceOf(KeepAccounts.NotHere.class);
    }

    @Test
    void registers_no_agreement_without_a_reference_that_can_be_found() {
        for (var reference : List.of("", " ", "r".repeat(101), "KS\n1", "900101-9999")) {
            assertThat(register.register(ADMINISTRATOR, PROVIDER, reference))
                    .as(reference)
                    .isEqualTo(RegisterAgreement.Answer.REFERENCE_UNUSABLE);
        }
        assertThat(register.end(ADMINISTRATOR, new ProviderId("559990-2128")))
                .isEqualTo(RegisterAgreement.Answer.NOT_HERE);
    }
}
