package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

/** A whole day that is synchronised late for want of coverage is paid; one stored after the bill is not. */
class B02_RegistrationTest {

    private static AVerification storedAt(String when) {
        var first = AVisit.of("V1").storedAt(AVisit.instant(when));
        var second = AVisit.of("V2").at("2026-10-05T10:00", 30).storedAt(AVisit.instant(when));
        return AVerification.of(ALawfulMonth.of()
                .with(first)
                .with(second)
                .with(ALine.billing(first, "1"))
                .with(ALine.billing(second, "2")));
    }

    @Test
    void pays_a_day_that_is_synchronised_in_the_evening() {
        var verified = storedAt("2026-10-05T22:00");

        assertThat(verified.lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 pay 226.00 -> 226.00 - A");
        assertThat(verified.findings()).containsExactly("invoice-total-differs F1 deviation -226.00");
    }

    @Test
    void holds_a_day_that_is_stored_after_the_invoice() {
        assertThat(storedAt("2026-11-06T08:00").lines())
                .containsExactly(
                        "F1/1 hold 226.00 -> 0.00 registered-late A", "F1/2 hold 226.00 -> 0.00 registered-late A");
    }
}
