package se.tillit.verification.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ASettlement.creditNote;
import static se.tillit.verification.ASettlement.crediting;
import static se.tillit.verification.ASettlement.settled;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.ASettlement;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;

/** Which credits meet nothing; what matched credits do is in {@code CreditLinesTest}. */
class CreditUnmatchedTest {

    private static final AVisit VISIT = AVisit.of("V1");
    private static final String HELD = "hold -226.00 -> 0.00 credit-unmatched A";

    private static AVerification credited(@Nullable String invoice) {
        return AVerification.of(
                ALawfulMonth.withOneVisit().with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", invoice))));
    }

    @Test
    void pays_a_credit_of_a_line_of_the_invoice() {
        assertThat(credited("F1").line("K1/1")).isEqualTo("pay -226.00 -> -226.00 - A");
    }

    @Test
    void holds_a_credit_of_an_invoice_that_is_not_there() {
        var verified = credited("F2");

        assertThat(verified.line("K1/1")).isEqualTo(HELD);
        assertThat(verified.line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");
        var finding = verified.findingOf(RuleCode.CREDIT_UNMATCHED);
        assertThat(AVerification.inWords(finding)).isEqualTo("credit-unmatched K1/1 deviation -226.00");
        assertThat(finding.reason().variant()).isEmpty();
        assertThat(AVerification.fact(finding.reason(), "invoice")).isEqualTo("F2");
    }

    @Test
    void holds_a_credit_that_names_no_invoice() {
        var verified = credited(null);

        assertThat(verified.line("K1/1")).isEqualTo(HELD);
        assertThat(verified.findingOf(RuleCode.CREDIT_UNMATCHED).reason().variant())
                .isEqualTo("no-invoice");
    }

    @Test
    void holds_a_credit_for_another_visit_of_the_invoice() {
        var other = AVisit.of("V2").at("2026-10-05T10:00", 30);
        var month = ALawfulMonth.withOneVisit()
                .with(other)
                .with(crediting(other, "1", creditNote("K1", "2026-11-10", "F1")));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo(HELD);
    }

    @Test
    void holds_a_credit_that_names_no_visit() {
        var month = ALawfulMonth.withOneVisit()
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F1"))
                        .naming(null));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo("hold -226.00 -> 0.00 credit-unmatched -");
    }

    @Test
    void holds_another_providers_credit() {
        var theirs = ASettlement.invoice(ALawfulMonth.MUNICIPAL, "K1", "2026-11-10", "F1");
        var month = ALawfulMonth.withOneVisit().with(crediting(VISIT, "1", theirs));

        assertThat(AVerification.of(month).lines()).contains("212000-9994/K1/1 " + HELD);
    }

    @Test
    void holds_another_providers_credit_of_a_settled_line() {
        var theirs = ASettlement.invoice(ALawfulMonth.MUNICIPAL, "K1", "2026-11-10", "F0");
        var month = ALawfulMonth.of().with(VISIT).with(settled("F0", "1", "V1")).with(crediting(VISIT, "1", theirs));

        assertThat(AVerification.of(month).lines()).containsExactly("212000-9994/K1/1 " + HELD);
    }

    @Test
    void holds_the_second_credit_of_a_line_by_issue_date() {
        var month = ALawfulMonth.withOneVisit()
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-11", "F1")))
                .with(crediting(VISIT, "1", creditNote("K2", "2026-11-10", "F1")));

        var verified = AVerification.of(month);
        assertThat(verified.line("K2/1")).isEqualTo("pay -226.00 -> -226.00 - A");
        assertThat(verified.line("K1/1")).isEqualTo(HELD);
    }

    @Test
    void holds_the_second_credit_of_a_settled_line() {
        var month = ALawfulMonth.of()
                .with(VISIT)
                .with(settled("F0", "1", "V1"))
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F0")))
                .with(crediting(VISIT, "2", creditNote("K1", "2026-11-10", "F0")));

        var verified = AVerification.of(month);
        assertThat(verified.line("K1/1")).isEqualTo("pay -226.00 -> -226.00 - A");
        assertThat(verified.line("K1/2")).isEqualTo(HELD);
    }

    @Test
    void holds_a_credit_of_a_settled_line_of_another_invoice_or_visit() {
        var month = ALawfulMonth.of()
                .with(VISIT)
                .with(settled("F0", "1", "V1"))
                .with(settled("F2", "1", "V2"))
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F2")));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo(HELD);
    }

    @Test
    void holds_a_credit_of_a_settled_line_that_a_settled_credit_has_given_back() {
        var month = ALawfulMonth.of()
                .with(VISIT)
                .with(settled("F0", "1", "V1"))
                .with(settled("K0", "1", "V1", -30, "-226.00"))
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F0")));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo(HELD);
    }

    @Test
    void pays_the_same_credit_again_when_a_month_that_was_settled_is_run_again() {
        var month = ALawfulMonth.of()
                .with(VISIT)
                .with(settled("F0", "1", "V1"))
                .with(settled("K1", "1", "V1", -30, "-226.00"))
                .with(crediting(VISIT, "1", creditNote("K1", "2026-11-10", "F0")));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo("pay -226.00 -> -226.00 - A");
    }

    @Test
    void takes_a_line_for_a_credit_when_its_minutes_or_its_amount_alone_are_negative() {
        var note = creditNote("K1", "2026-11-10", "F1");
        var month = ALawfulMonth.withOneVisit()
                .with(ALine.billing(VISIT, "1")
                        .on(note)
                        .claiming(Minutes.of(-30))
                        .amounting(Money.ZERO));
        var other = ALawfulMonth.withOneVisit()
                .with(ALine.billing(VISIT, "1").on(note).claiming(null).amounting(Money.sek("-0.01")));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo("pay 0.00 -> -226.00 - A");
        assertThat(AVerification.of(other).line("K1/1")).isEqualTo("pay -0.01 -> -226.00 - A");
    }
}
