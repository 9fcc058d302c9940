package se.tillit.verification.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;

class ParametersTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate MIDDLE = LocalDate.of(2026, 10, 15);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final DateRange ALWAYS = DateRange.ofClosed(FIRST, null);
    private static final String LATE = "registered-late.hours";
    private static final String SHARE = "manual-share.percent";

    private static ParameterRow row(String key, String value, DateRange days, @Nullable String contract) {
        return new ParameterRow(key, value, days, contract, "a decision");
    }

    private static ParameterRow late(String hours, LocalDate first, @Nullable LocalDate last) {
        return row(LATE, hours, DateRange.ofClosed(first, last), null);
    }

    private static void assertProblem(ParameterProblem.Kind kind, ParameterRow row) {
        assertThat(Parameters.problemsOf(List.of(row))).containsExactly(new ParameterProblem(0, kind));
    }

    private static Elapsed lateOn(Parameters parameters, LocalDate day) {
        return parameters.on(day).elapsed(Parameter.LATE_HOURS);
    }

    @Test
    void has_the_defaults_on_any_day_for_any_contract() {
        var parameters = Parameters.defaults();

        for (var day : List.of(LocalDate.MIN, FIRST, LocalDate.MAX)) {
            assertThat(lateOn(parameters, day)).isEqualTo(Elapsed.ofHours(72));
            assertThat(parameters.on(day, "C1").elapsed(Parameter.LATE_HOURS)).isEqualTo(Elapsed.ofHours(72));
        }
        assertThat(parameters.hasExceptions()).isFalse();
        assertThat(parameters.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "TWO_MUNICIPALITIES_AT_ONCE", mode = EnumSource.Mode.EXCLUDE)
    void enforces_every_rule_by_default(RuleCode rule) {
        assertThat(Parameters.defaults().on(FIRST).mode(rule)).isEqualTo(Mode.ENFORCE);
    }

    @ParameterizedTest
    @EnumSource(names = "TWO_MUNICIPALITIES_AT_ONCE", mode = EnumSource.Mode.EXCLUDE)
    void takes_a_mode_for_every_rule(RuleCode rule) {
        var parameters = Parameters.of(List.of(row(rule.code(), "shadow", ALWAYS, null)));

        assertThat(parameters.on(FIRST).mode(rule)).isEqualTo(Mode.SHADOW);
        assertThat(parameters.on(FIRST.minusDays(1)).mode(rule)).isEqualTo(Mode.ENFORCE);
    }

    @Test
    void only_ever_tries_what_looks_past_the_municipality() {
        var rule = RuleCode.TWO_MUNICIPALITIES_AT_ONCE;

        assertThat(Parameters.defaults().on(FIRST).mode(rule)).isEqualTo(Mode.SHADOW);
        assertProblem(ParameterProblem.Kind.UNKNOWN, row(rule.code(), "enforce", ALWAYS, null));
    }

    @Test
    void changes_on_the_first_day_and_changes_back_after_the_last() {
        var rows = List.of(late("24", MIDDLE, LAST));
        var parameters = Parameters.of(rows);

        assertThat(parameters.rows()).isEqualTo(rows);
        assertThat(lateOn(parameters, MIDDLE.minusDays(1))).isEqualTo(Elapsed.ofHours(72));
        assertThat(lateOn(parameters, MIDDLE)).isEqualTo(Elapsed.ofHours(24));
        assertThat(lateOn(parameters, LAST)).isEqualTo(Elapsed.ofHours(24));
        assertThat(lateOn(parameters, LAST.plusDays(1))).isEqualTo(Elapsed.ofHours(72));
    }

    @Test
    void changes_once_more_where_one_row_follows_another() {
        var parameters = Parameters.of(List.of(late("48", MIDDLE, null), late("24", FIRST, MIDDLE.minusDays(1))));

        assertThat(lateOn(parameters, FIRST.minusDays(1))).isEqualTo(Elapsed.ofHours(72));
        assertThat(lateOn(parameters, MIDDLE.minusDays(1))).isEqualTo(Elapsed.ofHours(24));
        assertThat(lateOn(parameters, MIDDLE)).isEqualTo(Elapsed.ofHours(48));
        assertThat(lateOn(parameters, LocalDate.MAX.minusDays(1))).isEqualTo(Elapsed.ofHours(48));
    }

    @Test
    void lets_a_contracts_exception_go_before_the_value_for_all() {
        var exception = row(LATE, "12", DateRange.ofClosed(MIDDLE, MIDDLE), "C1");
        var parameters = Parameters.of(List.of(exception, late("24", FIRST, null)));

        assertThat(parameters.hasExceptions()).isTrue();
        assertThat(parameters.on(MIDDLE, "C1").elapsed(Parameter.LATE_HOURS)).isEqualTo(Elapsed.ofHours(12));
        assertThat(parameters.on(MIDDLE.plusDays(1), "C1").elapsed(Parameter.LATE_HOURS))
                .isEqualTo(Elapsed.ofHours(24));
        assertThat(parameters.on(MIDDLE.minusDays(1), "C1").elapsed(Parameter.LATE_HOURS))
                .isEqualTo(Elapsed.ofHours(24));
        assertThat(parameters.on(MIDDLE, "C2").elapsed(Parameter.LATE_HOURS)).isEqualTo(Elapsed.ofHours(24));
        assertThat(parameters.on(MIDDLE, null).elapsed(Parameter.LATE_HOURS)).isEqualTo(Elapsed.ofHours(24));
        assertThat(lateOn(parameters, MIDDLE)).isEqualTo(Elapsed.ofHours(24));
    }

    @Test
    void keeps_exceptions_of_several_parameters_and_contracts_apart() {
        var parameters = Parameters.of(List.of(
                row(LATE, "12", ALWAYS, "C1"),
                row("off-shift", "off", ALWAYS, "C1"),
                row("off-shift", "shadow", ALWAYS, "C2"),
                row("off-shift.minutes", "9", ALWAYS, null)));

        var first = parameters.on(FIRST, "C1");
        var second = parameters.on(FIRST, "C2");
        assertThat(first.mode(RuleCode.OFF_SHIFT)).isEqualTo(Mode.OFF);
        assertThat(first.elapsed(Parameter.LATE_HOURS)).isEqualTo(Elapsed.ofHours(12));
        assertThat(first.elapsed(Parameter.OFF_SHIFT_MINUTES)).isEqualTo(Elapsed.ofMinutes(9));
        assertThat(second.mode(RuleCode.OFF_SHIFT)).isEqualTo(Mode.SHADOW);
        assertThat(second.elapsed(Parameter.LATE_HOURS)).isEqualTo(Elapsed.ofHours(72));
        assertThat(parameters.on(FIRST).mode(RuleCode.OFF_SHIFT)).isEqualTo(Mode.ENFORCE);
    }

    @Test
    void refuses_a_name_that_no_parameter_and_no_rule_has() {
        assertProblem(ParameterProblem.Kind.UNKNOWN, row("registered-late.days", "3", ALWAYS, null));
        assertProblem(ParameterProblem.Kind.UNKNOWN, row("", "3", ALWAYS, null));
        assertProblem(ParameterProblem.Kind.UNKNOWN, row("Registered-Late", "off", ALWAYS, null));
    }

    @Test
    void refuses_a_value_of_another_kind() {
        assertProblem(ParameterProblem.Kind.WRONG_VALUE, row(LATE, "three days", ALWAYS, null));
        assertProblem(ParameterProblem.Kind.WRONG_VALUE, row("holidays.extra", "2026-02-29", ALWAYS, null));
        assertProblem(ParameterProblem.Kind.WRONG_VALUE, row("premium.level-1", "0.005", ALWAYS, null));
        assertProblem(ParameterProblem.Kind.WRONG_VALUE, row("off-shift", "maybe", ALWAYS, null));
        assertProblem(ParameterProblem.Kind.WRONG_VALUE, row("off-shift", "OFF", ALWAYS, null));
        assertProblem(ParameterProblem.Kind.WRONG_VALUE, row("off-shift", "", ALWAYS, null));
    }

    @ParameterizedTest
    @EnumSource
    void takes_an_exception_only_where_the_parameter_allows_it(Parameter parameter) {
        var problems = Parameters.problemsOf(List.of(row(parameter.key(), parameter.standard(), ALWAYS, "C1")));

        if (parameter.scope() == ParameterKind.Scope.CONTRACT) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).containsExactly(new ParameterProblem(0, ParameterProblem.Kind.NO_EXCEPTION));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "TWO_MUNICIPALITIES_AT_ONCE", mode = EnumSource.Mode.EXCLUDE)
    void takes_a_contracts_own_mode_for_rules_of_lines_amounts_and_visits(RuleCode rule) {
        var problems = Parameters.problemsOf(List.of(row(rule.code(), "off", ALWAYS, "C1")));

        if (rule.family() == RuleFamily.PATTERN || rule.family() == RuleFamily.INVOICE) {
            assertThat(problems).containsExactly(new ParameterProblem(0, ParameterProblem.Kind.NO_EXCEPTION));
        } else {
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void refuses_two_values_for_one_day() {
        var rows = List.of(late("24", FIRST, MIDDLE), late("48", MIDDLE, LAST));

        assertThat(Parameters.problemsOf(rows)).containsExactly(new ParameterProblem(1, ParameterProblem.Kind.OVERLAP));
        assertThat(Parameters.problemsOf(List.of(late("24", FIRST, MIDDLE), late("24", FIRST, MIDDLE))))
                .hasSize(1);
    }

    @Test
    void takes_values_that_follow_each_other_or_differ_in_name_or_contract() {
        assertThat(Parameters.problemsOf(List.of(late("24", FIRST, MIDDLE), late("48", MIDDLE.plusDays(1), LAST))))
                .isEmpty();
        assertThat(Parameters.problemsOf(List.of(
                        late("24", FIRST, LAST),
                        row(LATE, "48", ALWAYS, "C1"),
                        row(LATE, "36", ALWAYS, "C2"),
                        row(SHARE, "25", ALWAYS, null))))
                .isEmpty();
    }

    @Test
    void refuses_two_exceptions_of_one_contract_for_one_day() {
        var rows = List.of(row(LATE, "24", ALWAYS, "C1"), row(LATE, "48", DateRange.ofClosed(LAST, null), "C1"));

        assertThat(Parameters.problemsOf(rows)).containsExactly(new ParameterProblem(1, ParameterProblem.Kind.OVERLAP));
    }

    @Test
    void tells_every_row_that_is_wrong() {
        var rows = List.of(
                row("no-such", "1", ALWAYS, null),
                late("24", FIRST, null),
                row(SHARE, "25", ALWAYS, "C1"),
                late("never", FIRST, null),
                late("36", LAST, null));

        assertThat(Parameters.problemsOf(rows))
                .containsExactly(
                        new ParameterProblem(0, ParameterProblem.Kind.UNKNOWN),
                        new ParameterProblem(2, ParameterProblem.Kind.NO_EXCEPTION),
                        new ParameterProblem(3, ParameterProblem.Kind.WRONG_VALUE),
                        new ParameterProblem(4, ParameterProblem.Kind.OVERLAP));
    }

    @Test
    void refuses_to_be_made_of_rows_that_do_not_hold() {
        assertThatThrownBy(() -> Parameters.of(List.of(row("no-such", "1", ALWAYS, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UNKNOWN");
    }

    @Test
    void ignores_a_row_without_days() {
        var parameters = Parameters.of(List.of(late("24", MIDDLE, FIRST)));

        assertThat(lateOn(parameters, FIRST)).isEqualTo(Elapsed.ofHours(72));
        assertThat(lateOn(parameters, MIDDLE)).isEqualTo(Elapsed.ofHours(72));
        assertThat(lateOn(parameters, LAST)).isEqualTo(Elapsed.ofHours(72));
    }

    @Test
    void keeps_its_rows_from_change() {
        var rows = new ArrayList<>(List.of(late("24", FIRST, null)));
        var parameters = Parameters.of(rows);
        rows.clear();

        assertThat(parameters.rows()).hasSize(1);
    }
}
