package se.tillit.verification.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.Invoice;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.RejectedKeys;
import se.tillit.verification.RejectedKeys.InvoiceKey;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;

/** The lines of the invoice make 226.00. */
class InvoiceTotalDiffersTest {

    private static Invoice stating(String total) {
        return new Invoice(
                ALawfulMonth.COMPANY,
                "F1",
                ALawfulMonth.MONTH,
                LocalDate.of(2026, 11, 5),
                Money.sek(total),
                null,
                null);
    }

    private static ALawfulMonth month(String total) {
        return ALawfulMonth.withOneVisit().with(stating(total));
    }

    private static AVerification verified(String total, ParameterRow... rows) {
        return AVerification.of(month(total), rows);
    }

    @Test
    void clears_a_difference_of_one_ore_either_way() {
        assertThat(verified("226.01").findings()).isEmpty();
        assertThat(verified("225.99").findings()).isEmpty();
    }

    @Test
    void finds_a_difference_of_two_ore_either_way_and_changes_no_line() {
        assertThat(verified("226.02").findings()).containsExactly("invoice-total-differs F1 deviation 0.02");
        assertThat(verified("225.98").findings()).containsExactly("invoice-total-differs F1 deviation -0.02");
        assertThat(verified("226.02").lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
    }

    @Test
    void finds_what_the_invoice_states_and_what_its_lines_make() {
        var finding = verified("300.00").findingOf(RuleCode.INVOICE_TOTAL_DIFFERS);

        assertThat(finding.provider()).isEqualTo(ALawfulMonth.COMPANY);
        assertThat(finding.visits()).isEmpty();
        assertThat(finding.lines()).isEmpty();
        assertThat(AVerification.fact(finding.reason(), "invoice")).isEqualTo("F1");
        assertThat(AVerification.fact(finding.reason(), "total")).isEqualTo("300.00 SEK");
        assertThat(AVerification.fact(finding.reason(), "sum")).isEqualTo("226.00 SEK");
        assertThat(AVerification.fact(finding.reason(), "difference")).isEqualTo("74.00 SEK");
        assertThat(AVerification.fact(finding.reason(), "lines")).isEqualTo("1");
    }

    @Test
    void adds_all_lines_of_the_invoice_and_of_no_other() {
        var second = AVisit.of("V2").at("2026-10-05T10:00", 15);
        var other = new Invoice(
                ALawfulMonth.COMPANY,
                "F2",
                ALawfulMonth.MONTH,
                LocalDate.of(2026, 11, 6),
                Money.sek("113.00"),
                null,
                null);
        var month = month("339.00")
                .with(second)
                .with(other)
                .with(ALine.billing(second, "2"))
                .with(ALine.billing(second, "3").on(other));

        assertThat(AVerification.of(month).findingsOf(RuleCode.INVOICE_TOTAL_DIFFERS))
                .isEmpty();
    }

    @Test
    void finds_an_invoice_without_lines_that_states_a_sum() {
        assertThat(AVerification.of(ALawfulMonth.of()).findings())
                .containsExactly("invoice-total-differs F1 deviation 226.00");
        assertThat(AVerification.of(ALawfulMonth.of().with(stating("0.00"))).findings())
                .isEmpty();
    }

    @Test
    void says_nothing_where_a_line_of_the_invoice_was_refused() {
        var key = new InvoiceKey(ALawfulMonth.COMPANY, "F1");
        var other = new InvoiceKey(ALawfulMonth.COMPANY, "F2");

        assertThat(AVerification.of(month("300.00").with(refused(key))).findings())
                .isEmpty();
        assertThat(AVerification.of(month("300.00").with(refused(other))).findings())
                .isNotEmpty();
    }

    private static RejectedKeys refused(InvoiceKey key) {
        return new RejectedKeys(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(key));
    }

    @Test
    void finds_by_the_tolerance_in_force_on_the_first_of_the_month() {
        var key = "invoice-total-differs.tolerance";

        assertThat(verified("227.00", AVerification.parameterFrom(LocalDate.of(2026, 10, 1), key, "1.00"))
                        .findings())
                .isEmpty();
        assertThat(verified("227.01", AVerification.parameterFrom(LocalDate.of(2026, 10, 1), key, "1.00"))
                        .findings())
                .hasSize(1);
        assertThat(verified("227.00", AVerification.parameterFrom(LocalDate.of(2026, 10, 2), key, "1.00"))
                        .findings())
                .hasSize(1);
    }

    @Test
    void marks_what_is_only_tried_out_and_finds_nothing_when_off() {
        assertThat(verified("300.00", AVerification.parameter("invoice-total-differs", "shadow"))
                        .findings())
                .containsExactly("invoice-total-differs F1 deviation 74.00 shadow");
        assertThat(verified("300.00", AVerification.parameter("invoice-total-differs", "off"))
                        .findings())
                .isEmpty();
    }
}
