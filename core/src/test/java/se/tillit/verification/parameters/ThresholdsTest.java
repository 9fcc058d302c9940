package se.tillit.verification.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.MinuteRounding;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.Mode;
import se.tillit.verification.RuleCode;
import se.tillit.visits.RegistrationMethod;

class ThresholdsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final Elapsed TWO_AND_A_HALF = Elapsed.ofSeconds(150);

    private static Thresholds with(String key, String value) {
        return Parameters.of(List.of(new ParameterRow(key, value, DateRange.ofClosed(DAY, null), null, "a decision")))
                .on(DAY);
    }

    private static Thresholds defaults() {
        return Parameters.defaults().on(DAY);
    }

    @Test
    void gives_each_kind_as_what_it_is() {
        assertThat(defaults().elapsed(Parameter.COPIED_SECONDS)).isEqualTo(Elapsed.ofSeconds(60));
        assertThat(defaults().count(Parameter.TRAVEL_METRES)).isEqualTo(500);
        assertThat(defaults().percent(Parameter.MANUAL_SHARE_PERCENT)).isEqualTo(new BigDecimal("20"));
        assertThat(defaults().money(Parameter.PREMIUM_LEVEL_2)).isEqualTo(Money.sek("23.00"));
        assertThat(defaults().methods(Parameter.MANUAL_SHARE_REGISTERED))
                .isEqualTo(Set.of(RegistrationMethod.NFC, RegistrationMethod.LOCK));
        assertThat(with("manual-unexplained.reasons-not-counting", "a;b").words(Parameter.REASONS_NOT_COUNTING))
                .containsExactly("a", "b");
        assertThat(with("holidays.extra", "2026-12-24").days(Parameter.HOLIDAYS_EXTRA))
                .containsExactly(LocalDate.of(2026, 12, 24));
    }

    @Test
    void says_whether_a_deviation_holds() {
        assertThat(defaults().holds(Parameter.FORMALITIES_HOLD)).isFalse();
        assertThat(with("staff-formalities-missing.outcome", "hold").holds(Parameter.FORMALITIES_HOLD))
                .isTrue();
    }

    @Test
    void rounds_the_time_of_a_visit_as_decided() {
        assertThat(defaults().minutesOf(TWO_AND_A_HALF)).isEqualTo(Minutes.of(3));
        assertThat(defaults().minutesOf(TWO_AND_A_HALF.minus(new Elapsed(1)))).isEqualTo(Minutes.of(2));
        assertThat(with("visit-time.rounding", "down").minutesOf(Elapsed.ofSeconds(179)))
                .isEqualTo(Minutes.of(2));
        assertThat(with("visit-time.rounding", "up").minutesOf(Elapsed.ofSeconds(121)))
                .isEqualTo(Minutes.of(3));
    }

    @Test
    void refuses_a_question_of_another_kind() {
        assertThatThrownBy(() -> defaults().elapsed(Parameter.TRAVEL_METRES)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void refuses_a_parameter_without_a_value() {
        var rounding = Map.<Parameter, Object>of(Parameter.VISIT_TIME_ROUNDING, MinuteRounding.NEAREST);
        var thresholds = new Thresholds(rounding, Map.of(RuleCode.OFF_SHIFT, Mode.OFF));

        assertThatThrownBy(() -> thresholds.count(Parameter.TRAVEL_METRES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("impossible-travel.distance");
    }

    @Test
    void keeps_its_values_from_change() {
        var values = new EnumMap<Parameter, Object>(Parameter.class);
        values.put(Parameter.VISIT_TIME_ROUNDING, MinuteRounding.NEAREST);
        values.put(Parameter.TRAVEL_METRES, 400);
        var thresholds = new Thresholds(values, new EnumMap<>(RuleCode.class));
        values.clear();

        assertThat(thresholds.count(Parameter.TRAVEL_METRES)).isEqualTo(400);
    }
}
