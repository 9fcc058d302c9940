package se.tillit.identity.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.identity.usecase.Account;
import se.tillit.identity.usecase.AccountRights;
import se.tillit.kernel.ProviderId;

/**
 * What was typed into the form of an account. Each field is read by name; others are passed over.
 *
 * @param key the key
 * @param subject the login service's key for the person
 * @param name what the person is called
 * @param roles the codes of the roles
 * @param provider whose the person is; empty for the municipality's
 * @param boards the codes of the committees
 * @param isNamed whether named for protected identities
 */
record AccountForm(
        String key,
        String subject,
        String name,
        List<String> roles,
        String provider,
        List<String> boards,
        boolean isNamed) {

    /** Nothing typed yet. */
    static final AccountForm EMPTY = new AccountForm("", "", "", List.of(), "", List.of(), false);

    AccountForm {
        roles = List.copyOf(roles);
        boards = List.copyOf(boards);
    }

    static AccountForm read(MultiValueMap<String, String> fields) {
        return new AccountForm(
                one(fields, "key"),
                one(fields, "subject"),
                one(fields, "name"),
                fields.getOrDefault("roles", List.of()),
                one(fields, "provider"),
                fields.getOrDefault("boards", List.of()),
                fields.containsKey("named"));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    static AccountForm of(Account account) {
        var login = account.login();
        var rights = account.rights();
        var provider = rights.provider();
        return new AccountForm(
                account.key(),
                login == null ? "" : login.subject(),
                rights.name(),
                rights.roles().stream().map(Role::code).toList(),
                provider == null ? "" : provider.value(),
                rights.boards().stream().map(Board::code).toList(),
                rights.protection() == Who.Protection.NAMED);
    }

    /** The rights that were typed; without any role where one of those typed does not exist. */
    AccountRights rights() {
        var known = roles.stream().flatMap(code -> Role.find(code).stream()).collect(Collectors.toUnmodifiableSet());
        return new AccountRights(
                name,
                roles.stream().allMatch(code -> Role.find(code).isPresent()) ? known : Set.of(),
                provider.isEmpty() ? null : new ProviderId(provider),
                boards.stream().flatMap(code -> Board.find(code).stream()).collect(Collectors.toUnmodifiableSet()),
                isNamed ? Who.Protection.NAMED : Who.Protection.MASKED);
    }
}
