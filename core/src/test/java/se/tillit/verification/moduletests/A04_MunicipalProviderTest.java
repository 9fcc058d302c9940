package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.ASettlement;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

/** The municipality's own staff live under the same rules as the company. */
class A04_MunicipalProviderTest {

    @Test
    void adjusts_the_municipalitys_own_line_by_the_same_rule() {
        var own = ALawfulMonth.employment("S9", ALawfulMonth.MUNICIPAL, "K9");
        var visit = AVisit.of("V9").at("2026-10-06T08:00", 20).by(own);
        var invoice = ASettlement.invoice(ALawfulMonth.MUNICIPAL, "E1", "2026-11-05", null);
        var claim = ALine.billing(AVisit.of("V9").at("2026-10-06T08:00", 30).by(own), "1")
                .on(invoice);
        var month = ALawfulMonth.withOneVisit()
                .with(own)
                .with(ALawfulMonth.shift("P9", own, "2026-10-06T07:00", "2026-10-06T16:00"))
                .with(ALawfulMonth.assignment("U9", ALawfulMonth.DECISION, ALawfulMonth.MUNICIPAL, ALawfulMonth.ALWAYS))
                .with(ALawfulMonth.plan("G9", ALawfulMonth.DECISION, ALawfulMonth.MUNICIPAL))
                .with(visit)
                .with(claim);

        assertThat(AVerification.of(month).lines())
                .containsExactly(
                        "212000-9994/E1/1 adjust 226.00 -> 150.67 time-exceeds-visit A",
                        "F1/1 pay 226.00 -> 226.00 - A");
    }
}
