package se.tillit.identity;

import static se.tillit.identity.Action.*;
import static se.tillit.identity.Role.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The rights, in one place: what each role may do, and how far it reaches (requirements L4, E24, G15, D11).
 *
 * <p>Someone with several roles has the rights of each. A provider's people reach what is the provider's own, a case
 * officer what concerns the own committee's recipients. Who has no place in a table may not.
 */
public final class Rights {

    private static final Map<Role, Set<Action>> OF_THE_MUNICIPALITY = Map.of(
            CASE_OFFICER,
            EnumSet.of(ENTER, READ_MONTH, READ_LINES, EXPORT_RECIPIENT),
            CONTROLLER,
            EnumSet.of(
                    ENTER,
                    READ_MONTH,
                    READ_LINES,
                    READ_STAFF,
                    READ_DELIVERY,
                    IMPORT,
                    VERIFY,
                    READ_PARAMETERS,
                    PROPOSE_PARAMETERS,
                    PROPOSE_PAYMENT),
            APPROVER,
            EnumSet.of(
                    ENTER,
                    READ_MONTH,
                    READ_LINES,
                    READ_STAFF,
                    READ_DELIVERY,
                    READ_PARAMETERS,
                    CONFIRM_PARAMETERS,
                    CONFIRM_RETENTION,
                    APPROVE_PAYMENT),
            FOLLOW_UP,
            EnumSet.of(ENTER, READ_MONTH, READ_LINES, READ_STAFF, READ_PARAMETERS),
            PROCUREMENT,
            EnumSet.of(ENTER, READ_MONTH, READ_PARAMETERS),
            COMMITTEE,
            EnumSet.of(ENTER, READ_MONTH, READ_PARAMETERS),
            AUDITOR,
            EnumSet.of(ENTER, READ_AUDIT, READ_PARAMETERS, READ_INSTALLATION),
            ADMINISTRATOR,
            EnumSet.of(
                    ENTER,
                    MANAGE_ACCOUNTS,
                    MANAGE_KEYS,
                    RUN_RETENTION,
                    CONFIRM_RETENTION,
                    READ_PARAMETERS,
                    READ_INSTALLATION),
            INTEGRATION,
            EnumSet.of(READ_MONTH, READ_LINES, READ_DELIVERY, IMPORT, VERIFY));

    private static final Map<Role, Set<Action>> OF_A_PROVIDER = Map.of(
            PROVIDER_MANAGER,
            EnumSet.of(ENTER, READ_MONTH, READ_LINES, READ_STAFF, READ_DELIVERY, IMPORT, READ_PARAMETERS),
            CARE_WORKER,
            EnumSet.of(ENTER),
            INTEGRATION,
            EnumSet.of(READ_MONTH, READ_LINES, READ_DELIVERY, IMPORT));

    private static final Set<Role> ONLY_THEMSELVES = EnumSet.of(RECIPIENT, REPRESENTATIVE);

    private Rights() {}

    /** How far they may do it. */
    public static Scope scope(Who who, Action action) {
        var provider = who.provider();
        if (provider != null) {
            return mayOf(OF_A_PROVIDER, who, action) ? new Scope.OwnProvider(provider) : Scope.NOTHING;
        }
        var isOpenToAll = action == ENTER && who.roles().stream().anyMatch(ONLY_THEMSELVES::contains);
        var beyondCases = who.roles().stream()
                .filter(role -> role != CASE_OFFICER)
                .anyMatch(role -> actions(OF_THE_MUNICIPALITY, role).contains(action));
        if (beyondCases || isOpenToAll) {
            return Scope.EVERYTHING;
        }
        if (who.is(CASE_OFFICER) && actions(OF_THE_MUNICIPALITY, CASE_OFFICER).contains(action)) {
            return who.boards().isEmpty() ? Scope.NOTHING : new Scope.OfBoards(who.boards());
        }
        return Scope.NOTHING;
    }

    /** Whether they may do it at all. */
    public static boolean may(Who who, Action action) {
        return scope(who, action).allows();
    }

    private static boolean mayOf(Map<Role, Set<Action>> table, Who who, Action action) {
        return who.roles().stream().anyMatch(role -> actions(table, role).contains(action));
    }

    private static Set<Action> actions(Map<Role, Set<Action>> table, Role role) {
        return table.getOrDefault(role, Set.of());
    }
}
