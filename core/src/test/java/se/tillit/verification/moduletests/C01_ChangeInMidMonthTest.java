package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Setting;
import se.tillit.care.Plan;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.contracts.Price;
import se.tillit.contracts.PriceUnit;
import se.tillit.contracts.TimeClass;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Money;
import se.tillit.kernel.Service;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;

/** Price, contract, plan and decision may change in mid-month: each visit is paid by what is in force on its day. */
class C01_ChangeInMidMonthTest {

    private static DateRange until(int day) {
        return DateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, day));
    }

    private static DateRange from(int day) {
        return DateRange.ofClosed(LocalDate.of(2026, 10, day), null);
    }

    private static Price price(Contract contract, String sek, DateRange days) {
        return new Price(
                contract,
                Service.PERSONAL_CARE,
                Setting.URBAN,
                TimeClass.ANY,
                PriceUnit.HOUR,
                UnitPrice.sek(sek),
                days);
    }

    /** A visit on the last day of the old and one on the first day of the new, billed at 452 and at 480 an hour. */
    private static ALawfulMonth month() {
        var before = AVisit.of("V1").at("2026-10-15T08:00", 30);
        var after = AVisit.of("V2").at("2026-10-16T08:00", 30);
        return ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(before)
                .with(after)
                .with(ALine.billing(before, "1"))
                .with(ALine.billing(after, "2").priced(UnitPrice.sek("480.00")).amounting(Money.sek("240.00")));
    }

    @Test
    void pays_the_old_price_and_the_new() {
        var changed = month().withoutPrices()
                .with(price(ALawfulMonth.CONTRACT, "452.00", until(15)))
                .with(price(ALawfulMonth.CONTRACT, "480.00", from(16)));

        assertThat(AVerification.of(changed).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 pay 240.00 -> 240.00 - A");
        assertThat(AVerification.of(month()).lines())
                .containsExactly(
                        "F1/1 pay 226.00 -> 226.00 - A", "F1/2 adjust 240.00 -> 226.00 price-exceeds-contract A");
    }

    @Test
    void pays_by_the_old_contract_and_by_the_new() {
        var old = new Contract(
                "C1", ALawfulMonth.COMPANY, ALawfulMonth.AREA, null, null, Compensation.EXECUTED_TIME, until(15));
        var renewed = new Contract(
                "C3", ALawfulMonth.COMPANY, ALawfulMonth.AREA, null, null, Compensation.EXECUTED_TIME, from(16));
        var month = month().withoutContracts()
                .with(old)
                .with(renewed)
                .with(price(old, "452.00", ALawfulMonth.ALWAYS))
                .with(price(renewed, "480.00", ALawfulMonth.ALWAYS));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 pay 240.00 -> 240.00 - A");
    }

    @Test
    void pays_by_the_old_plan_and_by_the_new() {
        var approved = AVisit.instant("2026-10-01T10:00");
        var price = price(ALawfulMonth.CONTRACT, "480.00", from(1));
        var month = month().withoutPrices()
                .with(price)
                .withoutPlans()
                .with(new Plan("G1", ALawfulMonth.DECISION, ALawfulMonth.COMPANY, approved, approved, until(15)))
                .with(new Plan("G2", ALawfulMonth.DECISION, ALawfulMonth.COMPANY, approved, approved, from(16)));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 pay 240.00 -> 240.00 - A");
    }

    @Test
    void rejects_the_visit_after_the_last_day_of_the_contract() {
        var old = new Contract(
                "C1", ALawfulMonth.COMPANY, ALawfulMonth.AREA, null, null, Compensation.EXECUTED_TIME, until(15));

        assertThat(AVerification.of(month().with(old)).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 reject 240.00 -> 0.00 contract-missing A");
    }
}
