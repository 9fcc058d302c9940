package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.InvoicedQuantity;
import se.tillit.invoices.QuantityUnit;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;

/** Half an hour at 452.00 is 226.00. */
class AmountMiscalculatedTest {

    private static AVerification claiming(String sek, ParameterRow... rows) {
        return AVerification.of(
                ALawfulMonth.of()
                        .with(AVisit.of("V1"))
                        .with(ALine.billing(AVisit.of("V1"), "1").amounting(Money.sek(sek))),
                rows);
    }

    @Test
    void pays_one_ore_too_much_without_a_word() {
        assertThat(claiming("226.01").line("F1/1")).isEqualTo("pay 226.01 -> 226.01 - A");
        assertThat(claiming("226.01").findingsOf(RuleCode.AMOUNT_MISCALCULATED)).isEmpty();
    }

    @Test
    void adjusts_two_ore_too_much_to_the_product() {
        var verified = claiming("226.02");

        assertThat(verified.line("F1/1")).isEqualTo("adjust 226.02 -> 226.00 amount-miscalculated A");
        var finding = verified.findingOf(RuleCode.AMOUNT_MISCALCULATED);
        assertThat(AVerification.inWords(finding)).isEqualTo("amount-miscalculated F1/1 information 0.02");
        assertThat(finding.reason().variant()).isEmpty();
        assertThat(AVerification.fact(finding.reason(), "minutes")).isEqualTo("30 min");
        assertThat(AVerification.fact(finding.reason(), "price")).isEqualTo("452.00 SEK");
        assertThat(AVerification.fact(finding.reason(), "product")).isEqualTo("226.00 SEK");
        assertThat(AVerification.fact(finding.reason(), "claimed")).isEqualTo("226.02 SEK");
    }

    @Test
    void pays_nothing_and_takes_nothing_back_where_the_price_is_below_zero() {
        var verified = AVerification.of(ALawfulMonth.of()
                .with(AVisit.of("V1"))
                .with(ALine.billing(AVisit.of("V1"), "1").priced(UnitPrice.sek("-452.00"))));

        assertThat(verified.line("F1/1")).isEqualTo("adjust 226.00 -> 0.00 amount-miscalculated A");
    }

    @Test
    void pays_one_ore_too_little_without_a_word() {
        assertThat(claiming("225.99").line("F1/1")).isEqualTo("pay 225.99 -> 225.99 - A");
        assertThat(claiming("225.99").findingsOf(RuleCode.AMOUNT_MISCALCULATED)).isEmpty();
    }

    @Test
    void pays_two_ore_too_little_as_claimed_and_notes_it() {
        var verified = claiming("225.98");

        assertThat(verified.line("F1/1")).isEqualTo("pay 225.98 -> 225.98 amount-miscalculated A");
        var finding = verified.findingOf(RuleCode.AMOUNT_MISCALCULATED);
        assertThat(AVerification.inWords(finding)).isEqualTo("amount-miscalculated F1/1 information 0.00");
        assertThat(finding.reason().variant()).isEqualTo("noted");
        assertThat(verified.lookAt("F1", "1", RuleCode.AMOUNT_MISCALCULATED).result())
                .hasToString("NOTED");
    }

    @Test
    void pays_the_product_rounded_half_up_once() {
        var visit = AVisit.of("V1").at("2026-10-05T08:00", 15);
        var line = ALine.billing(visit, "1").priced(UnitPrice.sek("0.10")).amounting(Money.sek("0.04"));

        assertThat(AVerification.of(ALawfulMonth.of().with(visit).with(line)).line("F1/1"))
                .isEqualTo("pay 0.04 -> 0.04 - A");
        assertThat(UnitPrice.sek("0.10").forTime(Minutes.of(15))).isEqualTo(Money.sek("0.03"));
    }

    @Test
    void adjusts_by_the_tolerance_in_force_on_the_day_and_for_the_contract() {
        var key = "amount-miscalculated.tolerance";
        var paid = "pay 226.02 -> 226.02 - A";
        var adjusted = "adjust 226.02 -> 226.00 amount-miscalculated A";

        assertThat(claiming("226.02", AVerification.parameterFrom(LocalDate.of(2026, 10, 5), key, "0.02"))
                        .line("F1/1"))
                .isEqualTo(paid);
        assertThat(claiming("226.02", AVerification.parameterFrom(LocalDate.of(2026, 10, 6), key, "0.02"))
                        .line("F1/1"))
                .isEqualTo(adjusted);
        assertThat(claiming("226.02", AVerification.parameterFor("C1", key, "0.02"))
                        .line("F1/1"))
                .isEqualTo(paid);
        assertThat(claiming("226.02", AVerification.parameterFor("C2", key, "0.02"))
                        .line("F1/1"))
                .isEqualTo(adjusted);
    }

    private static AVerification invoicing(String hours, String sek, ParameterRow... rows) {
        var stated = new InvoicedQuantity(
                new BigDecimal(hours), QuantityUnit.HOUR, new BigDecimal("452.00"), BigDecimal.ONE);
        return AVerification.of(
                ALawfulMonth.of()
                        .with(AVisit.of("V1"))
                        .with(ALine.billing(AVisit.of("V1"), "1")
                                .stating(stated)
                                .amounting(Money.sek(sek))),
                rows);
    }

    @Test
    void pays_hours_with_decimals_as_they_stand_on_the_invoice() {
        assertThat(invoicing("0.505", "228.26").line("F1/1")).isEqualTo("pay 228.26 -> 228.26 - A");
        assertThat(invoicing("0.505", "228.27").line("F1/1")).isEqualTo("pay 228.27 -> 228.27 - A");
    }

    @Test
    void adjusts_to_quantity_times_price_as_they_stand_on_the_invoice() {
        var verified = invoicing("0.505", "228.28");

        assertThat(verified.line("F1/1")).isEqualTo("adjust 228.28 -> 228.26 amount-miscalculated A");
        var reason = verified.findingOf(RuleCode.AMOUNT_MISCALCULATED).reason();
        assertThat(reason.variant()).isEqualTo("as-invoiced");
        assertThat(AVerification.fact(reason, "quantity")).isEqualTo("0.505");
        assertThat(AVerification.fact(reason, "unit")).isEqualTo("HOUR");
        assertThat(AVerification.fact(reason, "product")).isEqualTo("228.26 SEK");
    }

    @Test
    void pays_less_than_quantity_times_price_and_notes_it() {
        var verified = invoicing("0.505", "228.24");

        assertThat(verified.line("F1/1")).isEqualTo("pay 228.24 -> 228.24 amount-miscalculated A");
        assertThat(verified.findingOf(RuleCode.AMOUNT_MISCALCULATED).reason().variant())
                .isEqualTo("as-invoiced-noted");
    }
}
