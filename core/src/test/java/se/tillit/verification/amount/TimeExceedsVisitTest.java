package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;

class TimeExceedsVisitTest {

    /** Half an hour claimed for a visit from eight that took so long. */
    private static String lineFor(Elapsed length, ParameterRow... rows) {
        return verified(length, rows).line("F1/1");
    }

    private static AVerification verified(Elapsed length, ParameterRow... rows) {
        var visit = AVisit.of("V1").at(AVisit.instant("2026-10-05T08:00"), length);
        var line = ALine.billing(visit, "1").claiming(Minutes.of(30)).amounting(Money.sek("226.00"));
        return AVerification.of(ALawfulMonth.of().with(visit).with(line), rows);
    }

    private static Elapsed seconds(long seconds) {
        return Elapsed.ofSeconds(seconds);
    }

    @Test
    void pays_the_minutes_of_the_visit() {
        assertThat(lineFor(seconds(1800))).isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void pays_half_a_minute_as_a_whole_one() {
        assertThat(lineFor(seconds(1770))).isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void adjusts_when_a_microsecond_of_the_half_minute_is_wanting() {
        var verified = verified(seconds(1770).minus(new Elapsed(1)));

        assertThat(verified.line("F1/1")).isEqualTo("adjust 226.00 -> 218.47 time-exceeds-visit A");
        var reason = verified.findingOf(RuleCode.TIME_EXCEEDS_VISIT).reason();
        assertThat(AVerification.fact(reason, "claimed")).isEqualTo("30 min");
        assertThat(AVerification.fact(reason, "done")).isEqualTo("29 min");
        assertThat(AVerification.fact(reason, "from")).isEqualTo("2026-10-05T06:00:00Z");
        assertThat(AVerification.fact(reason, "to")).isEqualTo("2026-10-05T06:29:29.999999Z");
    }

    @Test
    void pays_less_billed_than_done_without_a_word() {
        assertThat(lineFor(seconds(3600))).isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void adjusts_to_nothing_for_a_visit_of_no_length() {
        assertThat(lineFor(Elapsed.NONE)).isEqualTo("adjust 226.00 -> 0.00 time-exceeds-visit A");
    }

    @Test
    void adjusts_by_the_rounding_in_force_on_the_day_and_for_the_contract() {
        var key = "visit-time.rounding";
        var almost = seconds(1799);
        var down = "adjust 226.00 -> 218.47 time-exceeds-visit A";
        var paid = "pay 226.00 -> 226.00 - A";

        assertThat(lineFor(almost)).isEqualTo(paid);
        assertThat(lineFor(almost, AVerification.parameterFrom(LocalDate.of(2026, 10, 5), key, "down")))
                .isEqualTo(down);
        assertThat(lineFor(almost, AVerification.parameterFrom(LocalDate.of(2026, 10, 6), key, "down")))
                .isEqualTo(paid);
        assertThat(lineFor(almost, AVerification.parameterFor("C1", key, "down")))
                .isEqualTo(down);
        assertThat(lineFor(seconds(1741), AVerification.parameter(key, "up"))).isEqualTo(paid);
        assertThat(lineFor(seconds(1740), AVerification.parameter(key, "up"))).isEqualTo(down);
    }

    @Test
    void pays_a_contracts_exception_before_the_rule_for_all() {
        var rows = new ParameterRow[] {
            AVerification.parameter("visit-time.rounding", "down"),
            AVerification.parameterFor("C1", "visit-time.rounding", "up")
        };

        assertThat(lineFor(seconds(1799), rows)).isEqualTo("pay 226.00 -> 226.00 - A");
    }
}
