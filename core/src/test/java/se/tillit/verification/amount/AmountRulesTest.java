package se.tillit.verification.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.parameters.ParameterRow;

/** The arithmetic from claim to approval, one rule after another. The visit takes 30 minutes, the price is 452.00. */
class AmountRulesTest {

    private static AVerification verified(long minutes, String price, String amount, ParameterRow... rows) {
        return AVerification.of(month(3_100, minutes, price, amount), rows);
    }

    private static ALawfulMonth month(long frame, long minutes, String price, String amount) {
        return ALawfulMonth.of()
                .with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, frame))
                .with(AVisit.of("V1"))
                .with(ALine.billing(AVisit.of("V1"), "1")
                        .claiming(Minutes.of(minutes))
                        .priced(UnitPrice.sek(price))
                        .amounting(Money.sek(amount)));
    }

    private static List<String> steps(AVerification verified) {
        return verified.trace("F1", "1").steps().stream()
                .map(step -> {
                    var rule = step.rule();
                    return "%s %s at %s = %s"
                            .formatted(
                                    rule == null ? "claimed" : rule.code(),
                                    step.minutes(),
                                    step.price(),
                                    step.approved());
                })
                .toList();
    }

    @Test
    void adjusts_sum_price_and_time_one_after_another() {
        var verified = verified(40, "480.00", "400.00");

        assertThat(verified.line("F1/1"))
                .isEqualTo("adjust 400.00 -> 226.00 amount-miscalculated;price-exceeds-contract;time-exceeds-visit A");
        assertThat(steps(verified))
                .containsExactly(
                        "claimed 40 min at 480.00 SEK = 400.00 SEK",
                        "amount-miscalculated 40 min at 480.00 SEK = 320.00 SEK",
                        "price-exceeds-contract 40 min at 452.00 SEK = 301.33 SEK",
                        "time-exceeds-visit 30 min at 452.00 SEK = 226.00 SEK");
    }

    @Test
    void adjusts_to_what_is_left_after_all_other_rules() {
        var verified = AVerification.of(month(25, 40, "480.00", "400.00"));

        assertThat(verified.line("F1/1"))
                .isEqualTo("adjust 400.00 -> 188.33"
                        + " amount-miscalculated;price-exceeds-contract;time-exceeds-visit;frame-exceeded A");
        assertThat(steps(verified)).endsWith("frame-exceeded 25 min at 452.00 SEK = 188.33 SEK");
        assertThat(verified.findings())
                .containsExactly(
                        "invoice-total-differs F1 deviation -174.00",
                        "amount-miscalculated F1/1 information 211.67",
                        "price-exceeds-contract F1/1 information 211.67",
                        "time-exceeds-visit F1/1 information 211.67",
                        "frame-exceeded F1/1 information 211.67");
    }

    @Test
    void pays_a_low_sum_as_claimed_although_price_and_time_are_too_high() {
        assertThat(verified(31, "453.00", "100.00").line("F1/1"))
                .isEqualTo("pay 100.00 -> 100.00 amount-miscalculated;price-exceeds-contract;time-exceeds-visit A");
    }

    @Test
    void adjusts_a_low_sum_as_soon_as_what_may_be_paid_is_lower_still() {
        assertThat(AVerification.of(month(10, 30, "452.00", "100.00")).line("F1/1"))
                .isEqualTo("adjust 100.00 -> 75.33 amount-miscalculated;frame-exceeded A");
    }

    @Test
    void pays_a_lower_price_for_more_time_where_the_sum_is_no_more() {
        assertThat(verified(31, "400.00", "206.67").line("F1/1"))
                .isEqualTo("adjust 206.67 -> 200.00 time-exceeds-visit A");
        assertThat(verified(31, "400.00", "200.00").line("F1/1"))
                .isEqualTo("pay 200.00 -> 200.00 amount-miscalculated;time-exceeds-visit A");
    }

    @Test
    void adjusts_from_what_was_claimed_where_a_rule_is_only_tried_out() {
        var verified = verified(40, "480.00", "320.00", AVerification.parameter("price-exceeds-contract", "shadow"));

        assertThat(verified.line("F1/1")).isEqualTo("adjust 320.00 -> 240.00 time-exceeds-visit A");
        assertThat(steps(verified))
                .containsExactly(
                        "claimed 40 min at 480.00 SEK = 320.00 SEK",
                        "time-exceeds-visit 30 min at 480.00 SEK = 240.00 SEK");
        assertThat(verified.findings()).contains("price-exceeds-contract F1/1 information 80.00 shadow");
        assertThat(verified.lookAt("F1", "1", RuleCode.PRICE_EXCEEDS_CONTRACT).result())
                .hasToString("SHADOW");
    }

    @Test
    void adjusts_without_the_rules_that_are_off() {
        var verified = verified(40, "480.00", "320.00", AVerification.parameter("time-exceeds-visit", "off"));

        assertThat(verified.line("F1/1")).isEqualTo("adjust 320.00 -> 301.33 price-exceeds-contract A");
        assertThat(verified.lookAt("F1", "1", RuleCode.TIME_EXCEEDS_VISIT).result())
                .hasToString("OFF");
    }

    @Test
    void tells_what_each_rule_saw_of_a_line_that_is_paid() {
        var verified = AVerification.of(ALawfulMonth.withOneVisit());

        assertThat(AVerification.fact(
                        verified.lookAt("F1", "1", RuleCode.AMOUNT_MISCALCULATED)
                                .reason(),
                        "product"))
                .isEqualTo("226.00 SEK");
        assertThat(AVerification.fact(
                        verified.lookAt("F1", "1", RuleCode.PRICE_EXCEEDS_CONTRACT)
                                .reason(),
                        "price"))
                .isEqualTo("452.00 SEK");
        assertThat(AVerification.fact(
                        verified.lookAt("F1", "1", RuleCode.TIME_EXCEEDS_VISIT).reason(), "done"))
                .isEqualTo("30 min");
        assertThat(AVerification.fact(
                        verified.lookAt("F1", "1", RuleCode.TIME_COUNTED_TWICE).reason(), "own"))
                .isEqualTo("30 min");
        assertThat(AVerification.fact(
                        verified.lookAt("F1", "1", RuleCode.FRAME_EXCEEDED).reason(), "left"))
                .isEqualTo("3100 min");
        assertThat(steps(verified)).containsExactly("claimed 30 min at 452.00 SEK = 226.00 SEK");
    }

    @Test
    void tells_by_its_code_which_rule_each_is() {
        assertThat(AmountRules.IN_ORDER.stream().map(AmountRule::code))
                .containsExactly(
                        RuleCode.AMOUNT_MISCALCULATED,
                        RuleCode.PRICE_EXCEEDS_CONTRACT,
                        RuleCode.ABSENCE_DAYS_EXCEEDED,
                        RuleCode.EXECUTED_BELOW_GRANTED,
                        RuleCode.VISIT_CUT_SHORT,
                        RuleCode.TIME_EXCEEDS_VISIT,
                        RuleCode.TIME_COUNTED_TWICE);
    }
}
