package se.tillit.verification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.PriceUnit;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.AGrantedMonth;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.ASettlement;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RuleCode;

/** Visits paid at 300.00 each, whatever their minutes. */
class VisitsAtOnePriceTest {

    private static final AVisit VISIT = AVisit.of("V1");

    private static ALawfulMonth month(long frame) {
        var contract =
                ALawfulMonth.contract("C1", ALawfulMonth.COMPANY, Compensation.PER_INTERVENTION, ALawfulMonth.ALWAYS);
        return ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, frame))
                .with(contract)
                .with(ALawfulMonth.price(contract, "300.00", PriceUnit.VISIT, ALawfulMonth.ALWAYS))
                .with(VISIT);
    }

    private static ALine billing(AVisit visit, String line, String price, String amount) {
        return ALine.billing(visit, line).priced(UnitPrice.sek(price)).amounting(Money.sek(amount));
    }

    private static String line(String price, String amount) {
        return AVerification.of(month(3_100).with(billing(VISIT, "1", price, amount)))
                .line("F1/1");
    }

    @Test
    void pays_the_price_of_the_visit() {
        assertThat(line("300.00", "300.00")).isEqualTo("pay 300.00 -> 300.00 - A");
    }

    @Test
    void adjusts_an_amount_above_the_price() {
        assertThat(line("300.00", "300.01")).isEqualTo("pay 300.01 -> 300.01 - A");
        assertThat(line("300.00", "300.02")).isEqualTo("adjust 300.02 -> 300.00 amount-miscalculated A");
        assertThat(line("300.00", "299.00")).isEqualTo("pay 299.00 -> 299.00 amount-miscalculated A");
    }

    @Test
    void adjusts_a_price_above_the_contracts() {
        assertThat(line("310.00", "310.00")).isEqualTo("adjust 310.00 -> 300.00 price-exceeds-contract A");
        assertThat(line("290.00", "290.00")).isEqualTo("pay 290.00 -> 290.00 - A");
    }

    @Test
    void pays_whatever_the_minutes_and_the_frame() {
        var claimed = billing(VISIT, "1", "300.00", "300.00").claiming(Minutes.of(500));
        var verified = AVerification.of(month(10).with(claimed));

        assertThat(verified.line("F1/1")).isEqualTo("pay 300.00 -> 300.00 - A");
        assertThat(verified.trace("F1", "1").looks())
                .extracting(look -> look.rule())
                .doesNotContain(RuleCode.TIME_EXCEEDS_VISIT, RuleCode.TIME_COUNTED_TWICE, RuleCode.FRAME_EXCEEDED)
                .contains(RuleCode.VISIT_CUT_SHORT);
        assertThat(verified.trace("F1", "1").steps().getFirst().unit()).isEqualTo(PriceUnit.VISIT);
    }

    @Test
    void holds_where_the_contract_has_a_price_of_an_hour_only() {
        var month = month(3_100).withoutPrices().with(ALawfulMonth.PRICE);

        assertThat(AVerification.of(month.with(billing(VISIT, "1", "300.00", "300.00")))
                        .line("F1/1"))
                .isEqualTo("hold 300.00 -> 0.00 price-missing A");
    }

    @Test
    void rejects_a_visit_billed_twice_and_a_line_without_a_visit() {
        var month = month(3_100)
                .with(billing(VISIT, "1", "300.00", "300.00"))
                .with(billing(VISIT, "2", "300.00", "300.00"))
                .with(billing(VISIT, "3", "300.00", "300.00").naming(null));

        assertThat(AVerification.of(month).lines())
                .containsExactly(
                        "F1/1 pay 300.00 -> 300.00 - A",
                        "F1/2 reject 300.00 -> 0.00 visit-already-billed A",
                        "F1/3 reject 300.00 -> 0.00 line-unspecified -");
    }

    @Test
    void gives_back_what_was_paid() {
        var note = ASettlement.creditNote("K1", "2026-11-06", "F1");
        var month = month(3_100)
                .with(billing(VISIT, "1", "310.00", "310.00"))
                .with(note)
                .with(ASettlement.crediting(VISIT, "1", note).amounting(Money.sek("-310.00")));

        assertThat(AVerification.of(month).line("K1/1")).isEqualTo("pay -310.00 -> -300.00 - A");
    }

    /** Of the frame of 30 minutes nothing is drawn by the visit on the 5th, in this run or settled. */
    @Test
    void draws_nothing_on_the_frame_of_those_days_that_are_paid_by_the_hour() {
        var visit = AVisit.of("V2").at("2026-10-20T08:00", 30);
        var hourly = ALawfulMonth.contract(
                "C3", ALawfulMonth.COMPANY, Compensation.EXECUTED_TIME, AGrantedMonth.october(16, 31));
        var month = month(30)
                .with(hourly)
                .with(ALawfulMonth.price(hourly))
                .with(visit)
                .with(ALine.billing(visit, "2"));

        assertThat(AVerification.of(month.with(billing(VISIT, "1", "300.00", "300.00")))
                        .lines())
                .containsExactly("F1/1 pay 300.00 -> 300.00 - A", "F1/2 pay 226.00 -> 226.00 - A");
        assertThat(AVerification.of(month.with(ASettlement.settled("F0", "1", "V1", 30, "300.00")))
                        .line("F1/2"))
                .isEqualTo("pay 226.00 -> 226.00 - A");
    }
}
