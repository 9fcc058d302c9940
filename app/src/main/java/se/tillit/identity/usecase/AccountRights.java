package se.tillit.identity.usecase;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.audit.Why;
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

    /** The rights for the audit trail, without the name. */
    Why told() {
        return Why.of("account.given", places().toArray());
    }

    /** What they were changed from and to, for the audit trail. */
    Why toldAfter(AccountRights before) {
        return Why.of(
                "account.changed",
                Stream.concat(before.places().stream(), places().stream()).toArray());
    }

    private List<Object> places() {
        return List.of(
                Why.words(new TreeSet<>(roles)
                        .stream().map(role -> "role." + role.code()).toList()),
                provider == null ? "–" : provider.value(),
                Why.words(new TreeSet<>(boards)
                        .stream().map(board -> "board." + board.code()).toList()),
                Why.word(protection == Who.Protection.NAMED ? "protection.named" : "protection.masked"));
    }
}
