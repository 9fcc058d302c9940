package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.creditNote;
import static se.tillit.verification.ASettlement.crediting;
import static se.tillit.verification.ASettlement.invoice;

import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

/** A visit billed wrongly, credited and billed anew is paid once, and its minutes are drawn once. */
class H01_CreditAndNewInvoiceTest {

    @Test
    void pays_the_right_invoice_after_the_credit() {
        var visit = AVisit.of("V1");
        var wrong = AVisit.of("V1").at("2026-10-05T08:00", 45);
        var later = AVisit.of("V2").at("2026-10-05T10:00", 30);
        var month = ALawfulMonth.of()
                .with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 60))
                .with(visit)
                .with(later)
                .with(ALine.billing(wrong, "1"))
                .with(crediting(wrong, "1", creditNote("K1", "2026-11-08", "F1")))
                .with(ALine.billing(visit, "1").on(invoice("F2", "2026-11-09")))
                .with(ALine.billing(later, "2").on(invoice("F2", "2026-11-09")));

        assertThat(AVerification.of(month).lines())
                .containsExactly(
                        "F1/1 adjust 339.00 -> 226.00 time-exceeds-visit A",
                        "F2/1 pay 226.00 -> 226.00 - A",
                        "F2/2 pay 226.00 -> 226.00 - A",
                        "K1/1 pay -339.00 -> -226.00 - A");
    }
}
