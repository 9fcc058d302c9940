package se.tillit.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.invoice;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALine;
import se.tillit.verification.ASettlement;
import se.tillit.verification.AVisit;

class InvoiceLineTest {

    private static final AVisit VISIT = AVisit.of("V1");

    private static InvoiceLine line(String invoice, String issued, String number) {
        return ALine.billing(VISIT, number).on(invoice(invoice, issued)).build();
    }

    @Test
    void comes_by_issue_date_then_by_provider_invoice_and_line() {
        var late = line("1", "2026-11-06", "1");
        var nine = line("9", "2026-11-05", "9");
        var nineTen = line("9", "2026-11-05", "10");
        var ten = line("10", "2026-11-05", "1");

        assertThat(List.of(late, ten, nineTen, nine).stream().sorted(InvoiceLine.BY_ISSUE))
                .containsExactly(nine, nineTen, ten, late);
        assertThat(List.of(late, ten, nineTen, nine).stream().sorted(InvoiceLine.BY_ID))
                .containsExactly(late, nine, nineTen, ten);
        assertThat(List.of(ten.id(), nineTen.id(), nine.id()).stream().sorted())
                .containsExactly(nine.id(), nineTen.id(), ten.id());
        assertThat(nine.id()).hasToString("556677-8899/9/9");
    }

    @Test
    void is_a_credit_when_minutes_or_amount_are_negative() {
        var billed = ALine.billing(VISIT, "1");

        assertThat(billed.build().isCredit()).isFalse();
        assertThat(ALine.billing(VISIT, "1").claiming(Minutes.of(-1)).build().isCredit())
                .isTrue();
        assertThat(ALine.billing(VISIT, "1")
                        .amounting(Money.sek("-0.01"))
                        .build()
                        .isCredit())
                .isTrue();
        assertThat(ALine.billing(VISIT, "1")
                        .claiming(null)
                        .amounting(Money.ZERO)
                        .build()
                        .isCredit())
                .isFalse();
    }

    @Test
    void was_settled_as_a_credit_when_minutes_or_sum_are_negative() {
        assertThat(ASettlement.settled("F0", "1", "V1", 0, "0.00").isCredit()).isFalse();
        assertThat(ASettlement.settled("F0", "1", "V1", -1, "0.00").isCredit()).isTrue();
        assertThat(ASettlement.settled("F0", "1", "V1", 0, "-0.01").isCredit()).isTrue();
    }
}
