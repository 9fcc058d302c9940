package se.tillit.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.kernel.ProviderId;

/**
 * Who asks: a person who is logged in, or a system with a key.
 *
 * @param account the account's or the key's own key, as it stands in the audit trail; never a personal identity number
 * @param name what to call them on a page
 * @param roles what they are
 * @param provider whose they are; none for the municipality's own administration
 * @param boards whose recipients a case officer works with
 * @param protection whether they are named to see who someone with protected identity is (requirement E24)
 */
public record Who(
        String account,
        String name,
        Set<Role> roles,
        @Nullable ProviderId provider,
        Set<Board> boards,
        Protection protection) {

    /** Whether someone may see recipients with protected identity. */
    public enum Protection {
        /** Sees {@code skyddad} instead. */
        MASKED,
        /** Is named to see them. */
        NAMED
    }

    /** Copies the sets. */
    public Who {
        roles = Set.copyOf(roles);
        boards = Set.copyOf(boards);
    }

    /** Whether they have the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
