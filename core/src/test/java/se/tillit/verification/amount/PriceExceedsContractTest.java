package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Setting;
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
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;

/** The contract's price is 452.00 an hour. */
class PriceExceedsContractTest {

    private static AVerification priced(String price, String amount) {
        return AVerification.of(ALawfulMonth.of()
                .with(AVisit.of("V1"))
                .with(ALine.billing(AVisit.of("V1"), "1")
                        .priced(UnitPrice.sek(price))
                        .amounting(Money.sek(amount))));
    }

    private static Price price(TimeClass timeClass, String sek, String first, @Nullable String last) {
        return new Price(
                ALawfulMonth.CONTRACT,
                Service.PERSONAL_CARE,
                Setting.URBAN,
                timeClass,
                PriceUnit.HOUR,
                UnitPrice.sek(sek),
                DateRange.ofClosed(LocalDate.parse(first), last == null ? null : LocalDate.parse(last)));
    }

    @Test
    void pays_the_contracts_price_however_it_is_written() {
        assertThat(priced("452", "226.00").line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");
        assertThat(priced("452.000", "226.00").line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");
    }

    @Test
    void adjusts_a_price_that_is_one_ore_above() {
        var verified = priced("452.01", "226.01");

        assertThat(verified.line("F1/1")).isEqualTo("adjust 226.01 -> 226.00 price-exceeds-contract A");
        var reason = verified.findingOf(RuleCode.PRICE_EXCEEDS_CONTRACT).reason();
        assertThat(AVerification.fact(reason, "claimed")).isEqualTo("452.01 SEK");
        assertThat(AVerification.fact(reason, "price")).isEqualTo("452.00 SEK");
        assertThat(AVerification.fact(reason, "class")).isEqualTo("ANY");
        assertThat(AVerification.fact(reason, "contract")).isEqualTo("C1");
    }

    @Test
    void pays_a_price_below_the_contracts_as_claimed() {
        assertThat(priced("451.99", "226.00").line("F1/1")).isEqualTo("pay 226.00 -> 226.00 - A");
        assertThat(priced("400.00", "200.00").line("F1/1")).isEqualTo("pay 200.00 -> 200.00 - A");
    }

    @Test
    void pays_a_price_a_little_above_as_claimed_where_the_amount_is_the_same_and_notes_it() {
        assertThat(priced("452.001", "226.00").line("F1/1")).isEqualTo("pay 226.00 -> 226.00 price-exceeds-contract A");
    }

    @Test
    void pays_the_price_of_the_day_when_it_is_changed_in_mid_month() {
        var before = AVisit.of("V1").at("2026-10-05T08:00", 30);
        var after = AVisit.of("V2").at("2026-10-05T10:00", 30);
        var month = ALawfulMonth.of()
                .withoutPrices()
                .with(price(TimeClass.ANY, "440.00", "2026-01-01", "2026-10-04"))
                .with(price(TimeClass.ANY, "452.00", "2026-10-05", "2026-10-05"))
                .with(price(TimeClass.ANY, "500.00", "2026-10-06", null))
                .with(before)
                .with(after)
                .with(ALine.billing(before, "1"))
                .with(ALine.billing(after, "2").priced(UnitPrice.sek("500.00")).amounting(Money.sek("250.00")));

        assertThat(AVerification.of(month).lines())
                .containsExactly(
                        "F1/1 pay 226.00 -> 226.00 - A", "F1/2 adjust 250.00 -> 226.00 price-exceeds-contract A");
    }

    @Test
    void adjusts_to_the_price_of_the_class_in_which_the_visit_starts() {
        var month = ALawfulMonth.withOneVisit().with(price(TimeClass.DAY, "420.00", "2026-01-01", null));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 adjust 226.00 -> 210.00 price-exceeds-contract A");
    }

    @Test
    void says_that_it_did_not_look_where_there_is_no_price() {
        var month = ALawfulMonth.withOneVisit().withoutPrices();
        var shadow = AVerification.of(month, AVerification.parameter("price-missing", "shadow"));

        assertThat(shadow.lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
        assertThat(shadow.lookAt("F1", "1", RuleCode.PRICE_EXCEEDS_CONTRACT).reason())
                .isEqualTo(Reason.of(RuleCode.PRICE_EXCEEDS_CONTRACT).as("not-looked"));
    }
}
