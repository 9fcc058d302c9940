package se.tillit.verification.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.invoices.Invoice;
import se.tillit.invoices.Objection;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;

/** The lawful line of 226.00 on an invoice with something to object to as a whole. */
class InvoiceNotAcceptableTest {

    private static Invoice invoice(String id, String total, @Nullable String credits, Set<Objection> objections) {
        return new Invoice(
                ALawfulMonth.COMPANY,
                id,
                ALawfulMonth.MONTH,
                LocalDate.of(2026, 11, 5),
                Money.sek(total),
                null,
                credits,
                objections);
    }

    private static ALawfulMonth month(Objection... objections) {
        var invoice = invoice("F1", "226.00", null, Set.of(objections));
        return ALawfulMonth.of()
                .with(AVisit.of("V1"))
                .with(invoice)
                .with(ALine.billing(AVisit.of("V1"), "1").on(invoice));
    }

    private static AVerification verified(Objection objection, ParameterRow... rows) {
        return AVerification.of(month(objection), rows);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RULES_BROKEN")
    void holds_every_line_and_finds_the_invoice(Objection objection) {
        var verified = verified(objection);

        assertThat(verified.lines()).containsExactly("F1/1 hold 226.00 -> 0.00 invoice-not-acceptable A");
        assertThat(verified.findings()).containsExactly("invoice-not-acceptable F1 deviation 226.00");
    }

    @Test
    void finds_what_is_objected_to_in_one_order() {
        var verified = AVerification.of(month(Objection.ALLOWANCE_OR_CHARGE, Objection.OTHER_CURRENCY));
        var finding = verified.findingOf(RuleCode.INVOICE_NOT_ACCEPTABLE);

        assertThat(AVerification.fact(finding.reason(), "objections"))
                .isEqualTo("[OTHER_CURRENCY, ALLOWANCE_OR_CHARGE]");
        assertThat(AVerification.fact(finding.reason(), "lines")).isEqualTo("1");
        assertThat(finding.lines()).hasSize(1);
    }

    @Test
    void tries_nothing_else_of_the_line() {
        var verified = verified(Objection.TAX_CHARGED);

        assertThat(verified.lookAt("F1", "1", RuleCode.INVOICE_NOT_ACCEPTABLE).result())
                .isEqualTo(Result.HELD);
        assertThat(verified.lookAt("F1", "1", RuleCode.LINE_UNSPECIFIED).result())
                .isEqualTo(Result.NOT_TRIED);
    }

    @Test
    void clears_an_invoice_without_objections() {
        assertThat(AVerification.of(month()).findings()).isEmpty();
        assertThat(AVerification.of(month()).lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
    }

    /** Were the credit heard, the visit could be billed once more before anything was given back. */
    @Test
    void holds_a_credit_line_so_that_it_gives_nothing_back() {
        var bad = invoice("K1", "-226.00", "F1", Set.of(Objection.OTHER_CURRENCY));
        var again = invoice("F2", "226.00", null, Set.of());
        var month = month().with(bad)
                .with(ALine.billing(AVisit.of("V1"), "1")
                        .on(bad)
                        .claiming(Minutes.of(-30))
                        .amounting(Money.sek("-226.00")))
                .with(again)
                .with(ALine.billing(AVisit.of("V1"), "1").on(again));

        assertThat(AVerification.of(month).lines())
                .containsExactly(
                        "F1/1 pay 226.00 -> 226.00 - A",
                        "F2/1 reject 226.00 -> 0.00 visit-already-billed A",
                        "K1/1 hold -226.00 -> 0.00 invoice-not-acceptable A");
    }

    @Test
    void bills_the_visit_though_it_is_held() {
        var again = invoice("F2", "226.00", null, Set.of());
        var month = month(Objection.OTHER_TAX_CATEGORY)
                .with(again)
                .with(ALine.billing(AVisit.of("V1"), "1").on(again));

        assertThat(AVerification.of(month).line("F2/1")).startsWith("reject 226.00 -> 0.00 visit-already-billed");
    }

    @Test
    void marks_what_is_only_tried_out_and_finds_nothing_when_off() {
        var shadow = verified(Objection.OTHER_CURRENCY, AVerification.parameter("invoice-not-acceptable", "shadow"));
        assertThat(shadow.findings()).containsExactly("invoice-not-acceptable F1 deviation 226.00 shadow");
        assertThat(shadow.line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");

        var off = verified(Objection.OTHER_CURRENCY, AVerification.parameter("invoice-not-acceptable", "off"));
        assertThat(off.findings()).isEmpty();
        assertThat(off.line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void leaves_an_invoice_that_breaks_the_official_rules_to_row_rejected() {
        var verified = verified(Objection.RULES_BROKEN);

        assertThat(verified.line("F1/1")).isEqualTo("hold 226.00 -> 0.00 row-rejected A");
        assertThat(verified.findings()).containsExactly("row-rejected F1/1 deviation 226.00");
        assertThat(verified.lookAt("F1", "1", RuleCode.ROW_REJECTED).result()).isEqualTo(Result.HELD);
        assertThat(verified.lookAt("F1", "1", RuleCode.VISIT_UNKNOWN).result()).isEqualTo(Result.NOT_TRIED);
    }

    @Test
    void follows_the_mode_of_row_rejected_where_the_official_rules_are_broken() {
        var shadow = verified(Objection.RULES_BROKEN, AVerification.parameter("row-rejected", "shadow"));
        assertThat(shadow.line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");
        assertThat(shadow.findings()).containsExactly("row-rejected F1/1 deviation 0.00 shadow");

        var off = verified(Objection.RULES_BROKEN, AVerification.parameter("row-rejected", "off"));
        assertThat(off.line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");
        assertThat(off.findings()).isEmpty();
    }
}
