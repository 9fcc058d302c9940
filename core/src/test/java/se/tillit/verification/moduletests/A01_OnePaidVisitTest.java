package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVerification;

/** One lawful visit is paid as claimed, and nothing is found. */
class A01_OnePaidVisitTest {

    @Test
    void pays_one_lawful_visit() {
        var verified = AVerification.of(ALawfulMonth.withOneVisit());

        assertThat(verified.lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
        assertThat(verified.answer().findings()).isEmpty();
    }
}
