package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;

/** When the clock is put back on 25 October, elapsed time is what counts. */
class G01_ChangeOfClockTest {

    private static final Instant BEFORE = Instant.parse("2026-10-25T00:45:00Z");

    private static String lineOf(Instant start, long minutes, long billed) {
        var visit = AVisit.of("V1").at(start, Elapsed.ofMinutes(minutes));
        var claim = AVisit.of("V1").at(start, Elapsed.ofMinutes(billed));
        var month = ALawfulMonth.of().without(EvidenceKind.SHIFTS).with(visit).with(ALine.billing(claim, "1"));
        return AVerification.of(month).lines().getFirst();
    }

    @Test
    void pays_half_an_hour_during_which_the_clock_is_put_back() {
        assertThat(lineOf(BEFORE, 30, 30)).isEqualTo("F1/1 pay 226.00 -> 226.00 - A");
    }

    @Test
    void adjusts_the_hour_that_the_clock_did_not_show() {
        assertThat(lineOf(BEFORE, 30, 90)).isEqualTo("F1/1 adjust 678.00 -> 226.00 time-exceeds-visit A");
    }

    @Test
    void pays_a_visit_in_the_hour_that_comes_twice() {
        assertThat(lineOf(Instant.parse("2026-10-25T01:30:00Z"), 30, 30)).isEqualTo("F1/1 pay 226.00 -> 226.00 - A");
    }
}
