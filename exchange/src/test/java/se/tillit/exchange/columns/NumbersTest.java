package se.tillit.exchange.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.exchange.rejections.RejectionReason.ABOVE_MAXIMUM;
import static se.tillit.exchange.rejections.RejectionReason.BELOW_MINIMUM;
import static se.tillit.exchange.rejections.RejectionReason.NOT_NUMBER;
import static se.tillit.exchange.rejections.RejectionReason.NOT_WHOLE;
import static se.tillit.exchange.rejections.RejectionReason.NUMBER_TOO_LARGE;
import static se.tillit.exchange.rejections.RejectionReason.TOO_MANY_DECIMALS;
import static se.tillit.exchange.rejections.RejectionReason.VALUE_MISSING;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.exchange.rejections.RejectionReason;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.kernel.Money;
import se.tillit.kernel.UnitPrice;

class NumbersTest {

    private final Taken taken = new Taken();
    private final WholeColumn weekday = new WholeColumn(ExchangeSchema.PLANNED_VISITS.field("weekday"), taken);
    private final WholeColumn minutes = new WholeColumn(ExchangeSchema.LINES.field("minutes"), taken);
    private final MoneyColumn amount = new MoneyColumn(ExchangeSchema.LINES.field("amount_sek"), taken);
    private final PriceColumn price = PriceColumn.ofContracts(ExchangeSchema.PRICES.field("price_sek"), taken);
    private final PriceColumn claimed = PriceColumn.ofClaims(ExchangeSchema.LINES.field("unit_price_sek"), taken);
    private final NumberColumn latitude = new NumberColumn(ExchangeSchema.RECIPIENTS.field("latitude"), taken);

    @ParameterizedTest
    @CsvSource({"0, 0", "-30, -30", "+7, 7", "007, 7", "9999999, 9999999", "-9999999, -9999999"})
    void reads_whole_numbers(String text, int value) {
        assertThat(taken.by(minutes, text).value()).isEqualTo(value);
        assertThat(minutes.isPresent()).isTrue();
        assertThat(taken.reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+", "1.0", "1e3", " 1", "1 ", "0x1", "--1", "1-", "٣", "NaN"})
    void rejects_what_is_no_whole_number(String text) {
        taken.by(minutes, text);

        assertThat(taken.reasons()).containsExactly(NOT_WHOLE);
        assertThat(taken.value()).isEqualTo(text);
        assertThat(minutes.isPresent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000", "-10000000", "2147483648", "99999999999999999999999999"})
    void rejects_whole_numbers_that_are_too_large(String text) {
        taken.by(minutes, text);

        assertThat(taken.reasons()).containsExactly(NUMBER_TOO_LARGE);
    }

    @Test
    void rejects_numbers_outside_the_limits_of_the_schema() {
        assertThat(taken.by(weekday, "1").value()).isEqualTo(1);
        assertThat(taken.by(weekday, "7").value()).isEqualTo(7);
        taken.by(weekday, "0");
        assertThat(taken.reasons()).containsExactly(BELOW_MINIMUM);
        assertThat(taken.detail()).isEqualTo("1");
        taken.by(weekday, "8");
        assertThat(taken.reasons()).containsExactly(ABOVE_MAXIMUM);
        assertThat(taken.detail()).isEqualTo("7");
    }

    @Test
    void rejects_an_empty_number_only_where_it_is_required() {
        taken.by(minutes, "");
        assertThat(taken.reasons()).isEmpty();
        assertThat(minutes.isPresent()).isFalse();
        taken.by(weekday, "");
        assertThat(taken.reasons()).containsExactly(VALUE_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "241.07, 24107",
        "-241.07, -24107",
        "+5, 500",
        "5.5, 550",
        "5.50, 550",
        "5.500000, 550",
        "0.01, 1",
        "-0.01, -1",
        "007.10, 710",
        "999999999.99, 99999999999",
        "-0, 0"
    })
    void reads_sums_to_the_ore(String text, long ore) {
        assertThat(taken.by(amount, text).value()).isEqualTo(Money.ofOre(ore));
        assertThat(taken.reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, TOO_MANY_DECIMALS",
        "1.105, TOO_MANY_DECIMALS",
        "1000000000, NUMBER_TOO_LARGE",
        "., NOT_NUMBER",
        ".5, NOT_NUMBER",
        "5., NOT_NUMBER",
        "1e3, NOT_NUMBER",
        "NaN, NOT_NUMBER",
        "Infinity, NOT_NUMBER",
        "1.2.3, NOT_NUMBER",
        "1 000, NOT_NUMBER",
        "'1,5', NOT_NUMBER",
        "-, NOT_NUMBER",
        "0x10, NOT_NUMBER",
        "- 5, NOT_NUMBER",
        "−5, NOT_NUMBER"
    })
    void rejects_what_is_no_sum(String text, RejectionReason reason) {
        taken.by(amount, text);

        assertThat(taken.reasons()).containsExactly(reason);
        assertThat(taken.value()).isEqualTo(text);
    }

    @Test
    void rejects_a_number_of_unreasonable_length() {
        taken.by(claimed, "1." + "1".repeat(38));
        assertThat(taken.reasons()).isEmpty();
        taken.by(claimed, "1." + "1".repeat(39));
        assertThat(taken.reasons()).containsExactly(NOT_NUMBER);
    }

    @Test
    void reads_a_contract_price_of_whole_ore_only() {
        assertThat(taken.by(price, "452.000").value()).isEqualTo(UnitPrice.sek("452"));
        assertThat(taken.by(price, "0").value()).isEqualTo(UnitPrice.sek("0"));
        taken.by(price, "452.001");
        assertThat(taken.reasons()).containsExactly(TOO_MANY_DECIMALS);
        taken.by(price, "-0.01");
        assertThat(taken.reasons()).containsExactly(BELOW_MINIMUM);
    }

    @Test
    void reads_a_claimed_price_with_any_decimals() {
        assertThat(taken.by(claimed, "451.9999998").value()).isEqualTo(UnitPrice.sek("451.9999998"));
        assertThat(taken.by(claimed, "-452").value()).isEqualTo(UnitPrice.sek("-452"));
        assertThat(taken.by(claimed, "").orNull()).isNull();
        taken.by(claimed, "4e2");
        assertThat(taken.reasons()).containsExactly(NOT_NUMBER);
        assertThat(claimed.orNull()).isNull();
    }

    @Test
    void gives_the_same_price_the_same_object() {
        var first = taken.by(claimed, "452.00").value();

        assertThat(taken.by(claimed, "521.50").value()).isEqualTo(UnitPrice.sek("521.5"));
        assertThat(taken.by(claimed, "452.00").value()).isSameAs(first);
    }

    @Test
    void reads_numbers_that_are_no_money() {
        assertThat(taken.by(latitude, "63.830671").orNull()).isEqualTo(new BigDecimal("63.830671"));
        assertThat(taken.by(latitude, "55.0").orNull()).isEqualTo(new BigDecimal("55"));
        assertThat(taken.by(latitude, "").orNull()).isNull();
        taken.by(latitude, "63,8");
        assertThat(taken.reasons()).containsExactly(NOT_NUMBER);
        taken.by(latitude, "1000000000");
        assertThat(taken.reasons()).containsExactly(NUMBER_TOO_LARGE);
    }
}
