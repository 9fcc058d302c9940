package se.tillit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillit.kernel.ProviderId;

/** Every role, action and reach against a table that is written out here once more, on purpose. */
class RightsTest {

    private static final ProviderId OWN = new ProviderId("559990-1112");
    private static final ProviderId OTHER = new ProviderId("559990-2128");

    /**
     * A row for each action, a column for each role in its order: E everything, B the own committees, – nothing; behind
     * the stroke the same for those who belong to a provider: P what is the provider's own, – nothing.
     */
    private static final String TABLE = """
            #                   case contr appr follow proc prov worker comm audit admin integ recip repr
            ENTER               B/-  E/-   E/-  E/-    E/-  -/P  -/P    E/-  E/-   E/-   -/-   E/-   E/-
            READ_MONTH          B/-  E/-   E/-  E/-    E/-  -/P  -/-    E/-  -/-   -/-   E/P   -/-   -/-
            READ_LINES          B/-  E/-   E/-  E/-    -/-  -/P  -/-    -/-  -/-   -/-   E/P   -/-   -/-
            READ_STAFF          -/-  E/-   E/-  E/-    -/-  -/P  -/-    -/-  -/-   -/-   -/-   -/-   -/-
            READ_DELIVERY       -/-  E/-   E/-  -/-    -/-  -/P  -/-    -/-  -/-   -/-   E/P   -/-   -/-
            IMPORT              -/-  E/-   -/-  -/-    -/-  -/P  -/-    -/-  -/-   -/-   E/P   -/-   -/-
            VERIFY              -/-  E/-   -/-  -/-    -/-  -/-  -/-    -/-  -/-   -/-   E/-   -/-   -/-
            READ_PARAMETERS     -/-  E/-   E/-  E/-    E/-  -/P  -/-    E/-  E/-   E/-   -/-   -/-   -/-
            PROPOSE_PARAMETERS  -/-  E/-   -/-  -/-    -/-  -/-  -/-    -/-  -/-   -/-   -/-   -/-   -/-
            CONFIRM_PARAMETERS  -/-  -/-   E/-  -/-    -/-  -/-  -/-    -/-  -/-   -/-   -/-   -/-   -/-
            PROPOSE_PAYMENT     -/-  E/-   -/-  -/-    -/-  -/-  -/-    -/-  -/-   -/-   -/-   -/-   -/-
            APPROVE_PAYMENT     -/-  -/-   E/-  -/-    -/-  -/-  -/-    -/-  -/-   -/-   -/-   -/-   -/-
            READ_AUDIT          -/-  -/-   -/-  -/-    -/-  -/-  -/-    -/-  E/-   -/-   -/-   -/-   -/-
            EXPORT_RECIPIENT    B/-  -/-   -/-  -/-    -/-  -/-  -/-    -/-  -/-   -/-   -/-   -/-   -/-
            RUN_RETENTION       -/-  -/-   -/-  -/-    -/-  -/-  -/-    -/-  -/-   E/-   -/-   -/-   -/-
            CONFIRM_RETENTION   -/-  -/-   E/-  -/-    -/-  -/-  -/-    -/-  -/-   E/-   -/-   -/-   -/-
            MANAGE_ACCOUNTS     -/-  -/-   -/-  -/-    -/-  -/-  -/-    -/-  -/-   E/-   -/-   -/-   -/-
            MANAGE_KEYS         -/-  -/-   -/-  -/-    -/-  -/-  -/-    -/-  -/-   E/-   -/-   -/-   -/-
            READ_INSTALLATION   -/-  -/-   -/-  -/-    -/-  -/-  -/-    -/-  E/-   E/-   -/-   -/-   -/-
            """;

    private static final Map<Action, List<String>> ROWS = rows();

    private static Map<Action, List<String>> rows() {
        var rows = new LinkedHashMap<Action, List<String>>();
        TABLE.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var cells = List.of(line.strip().split("\\s+"));
            rows.put(Action.valueOf(cells.getFirst()), cells.subList(1, cells.size()));
        });
        return rows;
    }

    private static Who who(Set<Role> roles, @Nullable ProviderId provider, Set<Board> boards) {
        return new Who("a", "A", roles, provider, boards, Who.Protection.MASKED);
    }

    private static Scope expected(Action action, Role role, boolean isOfAProvider) {
        var cell = ROWS.getOrDefault(action, List.of()).get(role.ordinal()).split("/");
        return switch (cell[isOfAProvider ? 1 : 0]) {
            case "E" -> Scope.EVERYTHING;
            case "B" -> new Scope.OfBoards(Set.of(Board.FROM_65));
            case "P" -> new Scope.OwnProvider(OWN);
            default -> Scope.NOTHING;
        };
    }

    static Stream<Action> actions() {
        return Stream.of(Action.values());
    }

    @Test
    void has_a_row_for_each_action_and_a_cell_for_each_role() {
        assertThat(ROWS.keySet()).containsExactlyInAnyOrder(Action.values());
        assertThat(ROWS.values()).allSatisfy(row -> assertThat(row).hasSize(Role.values().length));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void gives_each_role_the_reach_of_the_table(Action action) {
        for (var role : Role.values()) {
            var municipal = who(EnumSet.of(role), null, Set.of(Board.FROM_65));
            var provided = who(EnumSet.of(role), OWN, Set.of(Board.FROM_65));
            assertThat(Rights.scope(municipal, action))
                    .as("%s %s", role, action)
                    .isEqualTo(expected(action, role, false));
            assertThat(Rights.scope(provided, action))
                    .as("%s of a provider %s", role, action)
                    .isEqualTo(expected(action, role, true));
            assertThat(Rights.may(municipal, action))
                    .isEqualTo(expected(action, role, false).allows());
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void gives_two_roles_the_wider_reach_of_each(Action action) {
        for (var one : Role.values()) {
            for (var two : Role.values()) {
                var both = Rights.scope(who(EnumSet.of(one, two), null, Set.of(Board.FROM_65)), action);
                var wider = Stream.of(one, two)
                        .map(role -> expected(action, role, false))
                        .max(java.util.Comparator.comparingInt(RightsTest::width))
                        .orElseThrow();
                assertThat(both).as("%s and %s %s", one, two, action).isEqualTo(wider);
            }
        }
    }

    private static int width(Scope scope) {
        return switch (scope) {
            case Scope.Nothing nothing -> 0;
            case Scope.OwnProvider own -> 1;
            case Scope.OfBoards boards -> 2;
            case Scope.Everything everything -> 3;
        };
    }

    @ParameterizedTest
    @MethodSource("actions")
    void gives_nothing_to_somebody_without_a_role_or_a_case_officer_without_a_committee(Action action) {
        assertThat(Rights.scope(who(Set.of(), null, Set.of()), action)).isEqualTo(Scope.NOTHING);
        assertThat(Rights.scope(who(Set.of(), OWN, Set.of()), action)).isEqualTo(Scope.NOTHING);
        assertThat(Rights.scope(who(EnumSet.of(Role.CASE_OFFICER), null, Set.of()), action))
                .isEqualTo(Scope.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void gives_a_provider_s_people_no_more_by_roles_of_the_municipality(Action action) {
        var all = Rights.scope(who(EnumSet.allOf(Role.class), OWN, EnumSet.allOf(Board.class)), action);
        assertThat(all).isIn(Scope.NOTHING, new Scope.OwnProvider(OWN));
    }

    @Test
    void reaches_the_own_committees_of_a_case_officer_and_no_others() {
        var officer = who(EnumSet.of(Role.CASE_OFFICER), null, EnumSet.allOf(Board.class));
        assertThat(Rights.scope(officer, Action.READ_LINES)).isEqualTo(new Scope.OfBoards(EnumSet.allOf(Board.class)));
    }

    @Test
    void keeps_what_two_persons_must_do_with_two_roles() {
        for (var role : Role.values()) {
            var one = who(EnumSet.of(role), null, EnumSet.allOf(Board.class));
            assertThat(Rights.may(one, Action.PROPOSE_PAYMENT) && Rights.may(one, Action.APPROVE_PAYMENT))
                    .isFalse();
            assertThat(Rights.may(one, Action.PROPOSE_PARAMETERS) && Rights.may(one, Action.CONFIRM_PARAMETERS))
                    .isFalse();
            assertThat(Rights.may(one, Action.READ_AUDIT) && Rights.may(one, Action.MANAGE_ACCOUNTS))
                    .isFalse();
        }
    }

    @Test
    void covers_providers_as_far_as_the_reach_goes() {
        assertThat(Scope.EVERYTHING.covers(OTHER)).isTrue();
        assertThat(Scope.NOTHING.covers(OWN)).isFalse();
        assertThat(new Scope.OwnProvider(OWN).covers(OWN)).isTrue();
        assertThat(new Scope.OwnProvider(OWN).covers(OTHER)).isFalse();
        assertThat(new Scope.OfBoards(Set.of(Board.FROM_65)).covers(OTHER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void finds_a_role_by_its_code(Role role) {
        assertThat(Role.find(role.code())).contains(role);
        assertThat(role.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Role.find(role.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Board.class)
    void finds_a_committee_by_its_code(Board board) {
        assertThat(Board.find(board.code())).contains(board);
        assertThat(Board.find(board.ageGroup())).isEmpty();
    }

    @Test
    void names_each_age_group_once() {
        assertThat(Stream.of(Board.values()).map(Board::ageGroup).toList())
                .containsExactlyInAnyOrder("65_plus", "under_65");
    }
}
