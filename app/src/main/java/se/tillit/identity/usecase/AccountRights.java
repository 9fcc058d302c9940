package se.tillit.identity.usecase;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;

/**
 * What a person is called and may.
 *
 * @param name what to call the person on a page
 * @param roles what the person is
 * @param provider whose the person is; none for the municipality's own administration
 * @param boards whose recipients a case officer works with
 * @param protection whether the person is named to see recipients with protected identity
 */
public record AccountRights(
        String name, Set<Role> roles, @Nullable ProviderId provider, Set<Board> boards, Who.Protection protection) {

    /** Copies the sets. */
    public AccountRights {
        roles = Set.copyOf(roles);
        boards = Set.copyOf(boards);
    }

    /** Who has these rights under the key. */
    public Who who(String key) {
        return new Who(key, name, roles, provider, boards, protection);
    }

    /** The rights in codes, for the audit trail: without the name. */
    public String inCodes() {
        return "roles=%s provider=%s boards=%s protection=%s"
                .formatted(
                        new TreeSet<>(roles).stream().map(Role::code).collect(Collectors.joining(",")),
                        provider == null ? "-" : provider.value(),
                        new TreeSet<>(boards).stream().map(Board::code).collect(Collectors.joining(",")),
                        protection == Who.Protection.NAMED ? "named" : "masked");
    }
}
