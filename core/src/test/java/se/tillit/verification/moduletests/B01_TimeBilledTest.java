package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

/** Time is paid as done: more is cut, less is left as it is, half a minute counts as a whole one. */
class B01_TimeBilledTest {

    private static String billedFor(String minutesDone, long minutesBilled) {
        var from = AVisit.instant("2026-10-05T08:00");
        var done = AVisit.of("V1").at(from, Elapsed.ofSeconds(Long.parseLong(minutesDone)));
        var billed = AVisit.of("V1").at(from, Elapsed.ofMinutes(minutesBilled));
        return AVerification.of(ALawfulMonth.of().with(done).with(ALine.billing(billed, "1")))
                .lines()
                .getFirst();
    }

    @Test
    void adjusts_what_was_rounded_up_to_a_half_hour() {
        assertThat(billedFor("1520", 30)).isEqualTo("F1/1 adjust 226.00 -> 188.33 time-exceeds-visit A");
    }

    @Test
    void pays_half_a_minute_as_a_whole_one() {
        assertThat(billedFor("1530", 26)).isEqualTo("F1/1 pay 195.87 -> 195.87 - A");
        assertThat(billedFor("1529", 26)).isEqualTo("F1/1 adjust 195.87 -> 188.33 time-exceeds-visit A");
    }

    @Test
    void pays_less_billed_than_done() {
        assertThat(billedFor("3600", 30)).isEqualTo("F1/1 pay 226.00 -> 226.00 - A");
    }
}
