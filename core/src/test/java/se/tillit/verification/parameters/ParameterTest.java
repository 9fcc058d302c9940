package se.tillit.verification.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.verification.RuleCode;

/** The figures that the description of the verification gives, written down once more by hand. */
class ParameterTest {

    private static final String FIGURES = """
            visit-time.rounding | nearest
            holidays.extra |
            invoice-total-differs.tolerance | 0.01
            recipient-absent.minutes | 30
            second-staff-not-granted.overlap | 5
            plan-missing.first-days | 14
            cure.days | 14
            amount-miscalculated.tolerance | 0.01
            absence-days-exceeded.paid-days | 3
            executed-below-granted.percent | 80
            visit-cut-short.percent | 50
            visit-cut-short.price-percent | 50
            time-counted-twice.overlap | 2
            frame-exceeded.sudden-needs | extra
            frame-exceeded.extra-days | 14
            staff-in-two-places.overlap | 2
            two-employers-at-once.overlap | 5
            impossible-travel.distance | 500
            impossible-travel.speed | 90
            impossible-travel.clock | 2
            impossible-travel.overlap | 2
            impossible-travel.serious-from | 3
            off-shift.minutes | 5
            staff-formalities-missing.outcome | deviation
            manual-unexplained.reasons-not-counting |
            registered-late.hours | 72
            manual-share.percent | 20
            manual-share.visits | 100
            manual-share.registered | nfc;lock
            hours-beyond-presence.percent | 95
            hours-beyond-presence.visits | 100
            copied-schedule.visits | 40
            copied-schedule.percent | 50
            copied-schedule.seconds | 60
            round-times.visits | 60
            round-times.percent | 40
            round-times.multiple | 5
            batch-registration.registrations | 8
            batch-registration.minutes | 10
            batch-registration.hours-after | 12
            batch-registration.days | 2
            frame-maximised.recipients | 30
            frame-maximised.percent | 80
            frame-maximised.from | 98
            frame-maximised.to | 102
            frame-maximised.others | 40
            only-one-recipient.visits | 40
            only-one-recipient.persons | 3
            shift-without-visits.shifts | 5
            shift-without-visits.hours | 4
            excessive-hours.day | 13
            excessive-hours.week | 60
            visits-while-absent.lines | 3
            continuity.days | 14
            continuity.visits | 2
            continuity.recipients | 5
            planned-visits-done.margin | 60
            premium.registered | 80
            premium.permanent | 50
            premium.assistant-nurses | 50
            premium.level-1 | 10.00
            premium.level-2 | 23.00
            """;

    private static Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        FIGURES.lines().forEach(line -> {
            var parts = line.split("\\|", -1);
            figures.put(parts[0].strip(), parts[1].strip());
        });
        return figures;
    }

    @Test
    void has_the_figures_of_the_description() {
        var actual = new LinkedHashMap<String, String>();
        for (var parameter : Parameter.values()) {
            actual.put(parameter.key(), parameter.standard());
        }

        assertThat(actual).containsExactlyEntriesOf(figures());
    }

    @ParameterizedTest
    @EnumSource
    void has_a_default_of_its_kind_and_is_found_by_its_key(Parameter parameter) {
        assertThat(parameter.kind().parse(parameter.standard())).isNotNull();
        assertThat(Parameter.find(parameter.key())).contains(parameter);
    }

    @ParameterizedTest
    @EnumSource
    void is_never_called_as_a_rule_is(Parameter parameter) {
        assertThat(RuleCode.find(parameter.key())).isEmpty();
    }

    @Test
    void is_not_found_by_another_key() {
        assertThat(Parameter.find("registered-late")).isEmpty();
        assertThat(Parameter.find("LATE_HOURS")).isEmpty();
        assertThat(Parameter.find("")).isEmpty();
    }

    @Test
    void has_a_key_of_its_own() {
        assertThat(Arrays.stream(Parameter.values()).map(Parameter::key)).doesNotHaveDuplicates();
    }
}
