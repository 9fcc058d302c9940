package se.tillit.identity.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.identity.usecase.AccountRights;
import se.tillit.kernel.ProviderId;

/**
 * An account of a demonstration, one or more for each role. All are made up, and all have the same password, which
 * stands on the login page.
 *
 * @param key what to type to come in
 * @param rights what the person is called and may
 */
public record BuiltInAccount(String key, AccountRights rights) {

    /** The password of all of them; it protects nothing, since the data are made up. */
    public static final String PASSWORD = "demo";

    /** A provider of the generated municipality. */
    public static final ProviderId LAVSKRIKAN = new ProviderId("559990-1112");

    /** Another. */
    public static final ProviderId VINTERLJUSET = new ProviderId("559990-2128");

    private static final List<BuiltInAccount> ALL = List.of(
            officer("case-officer", "Handläggare 65+", Board.FROM_65, Who.Protection.MASKED),
            officer("case-officer-under-65", "Handläggare under 65", Board.UNDER_65, Who.Protection.MASKED),
            officer("case-officer-named", "Handläggare för skyddade personer", Board.FROM_65, Who.Protection.NAMED),
            one("controller", "Controller", Role.CONTROLLER, null),
            one("approver", "Attestant", Role.APPROVER, null),
            one("follow-up", "Uppföljare", Role.FOLLOW_UP, null),
            one("procurement", "Upphandlare", Role.PROCUREMENT, null),
            one("provider-manager", "Chef hos Lavskrikan", Role.PROVIDER_MANAGER, LAVSKRIKAN),
            one("provider-manager-2", "Chef hos Vinterljuset", Role.PROVIDER_MANAGER, VINTERLJUSET),
            one("care-worker", "Omsorgspersonal hos Lavskrikan", Role.CARE_WORKER, LAVSKRIKAN),
            one("committee", "Nämndledamot", Role.COMMITTEE, null),
            one("auditor", "Granskare", Role.AUDITOR, null),
            one("administrator", "Administratör", Role.ADMINISTRATOR, null),
            one("recipient", "Hemtjänsttagare", Role.RECIPIENT, null),
            one("representative", "Företrädare", Role.REPRESENTATIVE, null));

    /** All of them, in the order in which to show them. */
    public static List<BuiltInAccount> all() {
        return ALL;
    }

    /** The one with the key, if there is one. */
    public static Optional<BuiltInAccount> find(String key) {
        return ALL.stream().filter(account -> account.key.equals(key)).findFirst();
    }

    private static BuiltInAccount officer(String key, String name, Board board, Who.Protection protection) {
        return new BuiltInAccount(
                key, new AccountRights(name, EnumSet.of(Role.CASE_OFFICER), null, EnumSet.of(board), protection));
    }

    private static BuiltInAccount one(String key, String name, Role role, @Nullable ProviderId provider) {
        return new BuiltInAccount(
                key, new AccountRights(name, EnumSet.of(role), provider, Set.of(), Who.Protection.MASKED));
    }
}
