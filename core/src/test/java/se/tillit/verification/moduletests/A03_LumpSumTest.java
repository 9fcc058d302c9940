package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.invoices.EndsClaimed;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

/** A line that names no visit is not paid, however right its sum. */
class A03_LumpSumTest {

    @Test
    void rejects_a_lump_sum_beside_a_paid_visit() {
        var lump = ALine.billing(AVisit.of("V1"), "2")
                .naming(null)
                .helping(null)
                .by(null)
                .from(null, EndsClaimed.NEITHER)
                .claiming(null)
                .priced(null)
                .amounting(Money.sek("5000.00"));

        assertThat(AVerification.of(ALawfulMonth.withOneVisit().with(lump)).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 reject 5000.00 -> 0.00 line-unspecified -");
    }
}
