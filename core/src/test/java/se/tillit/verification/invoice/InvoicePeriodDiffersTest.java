package se.tillit.verification.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.Invoice;
import se.tillit.kernel.Money;
import se.tillit.kernel.SettlementMonth;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RuleCode;

class InvoicePeriodDiffersTest {

    private static Invoice forMonth(String month) {
        return new Invoice(
                ALawfulMonth.COMPANY,
                "F1",
                SettlementMonth.parse(month),
                LocalDate.of(2026, 11, 5),
                Money.sek("226.00"),
                null,
                null);
    }

    /** The invoice with a visit that starts at the local time. */
    private static ALawfulMonth month(String period, String start) {
        var visit = AVisit.of("V1").at(start, 30);
        return ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(forMonth(period))
                .with(visit)
                .with(ALine.billing(visit, "1").on(forMonth(period)));
    }

    private static AVerification verified(String period, String start) {
        return AVerification.of(month(period, start));
    }

    @Test
    void clears_the_first_and_the_last_minute_of_the_month() {
        assertThat(verified("2026-10", "2026-10-01T00:00").findings()).isEmpty();
        assertThat(verified("2026-10", "2026-10-31T23:59").findings()).isEmpty();
    }

    @Test
    void finds_a_visit_of_the_minute_before_the_month() {
        var verified = verified("2026-10", "2026-09-30T23:59");

        assertThat(verified.findings()).containsExactly("invoice-period-differs F1 deviation -");
        assertThat(verified.lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
        var finding = verified.findingOf(RuleCode.INVOICE_PERIOD_DIFFERS);
        assertThat(finding.provider()).isEqualTo(ALawfulMonth.COMPANY);
        assertThat(finding.visits()).isEmpty();
        assertThat(finding.lines()).hasToString("[556677-8899/F1/1]");
        assertThat(AVerification.fact(finding.reason(), "invoice")).isEqualTo("F1");
        assertThat(AVerification.fact(finding.reason(), "period")).isEqualTo("2026-10");
        assertThat(AVerification.fact(finding.reason(), "months")).isEqualTo("[2026-09]");
        assertThat(AVerification.fact(finding.reason(), "lines")).isEqualTo("1");
    }

    @Test
    void finds_a_visit_of_the_first_minute_after_the_month() {
        assertThat(verified("2026-10", "2026-11-01T00:00").findings())
                .containsExactly("invoice-period-differs F1 deviation -", "not-this-month F1/1 deviation 226.00");
    }

    @Test
    void finds_an_invoice_that_states_another_month_than_the_one_that_is_settled() {
        assertThat(verified("2026-09", "2026-10-05T08:00").findings())
                .containsExactly("invoice-period-differs F1 deviation -");
    }

    @Test
    void clears_lines_whose_visits_are_not_known() {
        var month = ALawfulMonth.of().with(ALine.billing(AVisit.of("V1").at("2026-09-05T08:00", 30), "1"));

        assertThat(AVerification.of(month).findingsOf(RuleCode.INVOICE_PERIOD_DIFFERS))
                .isEmpty();
    }

    @Test
    void finds_only_the_lines_of_other_months_and_names_each_month_once() {
        var september = AVisit.of("V2").at("2026-09-05T08:00", 30);
        var august = AVisit.of("V3").at("2026-08-05T08:00", 30);
        var alsoAugust = AVisit.of("V4").at("2026-08-06T08:00", 30);
        var month = month("2026-10", "2026-10-05T08:00")
                .with(september)
                .with(august)
                .with(alsoAugust)
                .with(ALine.billing(september, "2"))
                .with(ALine.billing(august, "3"))
                .with(ALine.billing(alsoAugust, "4"));

        var finding = AVerification.of(month).findingOf(RuleCode.INVOICE_PERIOD_DIFFERS);
        assertThat(finding.lines()).hasToString("[556677-8899/F1/2, 556677-8899/F1/3, 556677-8899/F1/4]");
        assertThat(AVerification.fact(finding.reason(), "months")).isEqualTo("[2026-08, 2026-09]");
    }

    @Test
    void marks_what_is_only_tried_out_and_finds_nothing_when_off() {
        var month = month("2026-09", "2026-10-05T08:00");

        assertThat(AVerification.of(month, AVerification.parameter("invoice-period-differs", "shadow"))
                        .findings())
                .containsExactly("invoice-period-differs F1 deviation - shadow");
        assertThat(AVerification.of(month, AVerification.parameter("invoice-period-differs", "off"))
                        .findings())
                .isEmpty();
    }
}
