package se.tillit.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private static BigDecimal exact(String text) {
        var number = NumberText.exact(("x" + text).toCharArray(), 1, text.length());
        return Objects.requireNonNull(number, text);
    }

    @ParameterizedTest
    @CsvSource({
        "12345,12345",
        "12345.0,12345",
        "1.2345E4,12345",
        "1E5,100000",
        "0,0",
        "-0.0,0",
        "0.30000000000000004,0.3",
        "226.00000000000003,226",
        "171.07999999999998,171.08",
        "-452.5,-452.5",
        "1E-5,0.00001",
        "123456789012345,123456789012345",
        "452.23456789012345,452.234567890123"
    })
    void holds_what_was_meant(String written, String text) {
        assertThat(NumberText.plain(exact(written))).isEqualTo(text);
    }

    @Test
    void holds_every_sum_of_ore_whatever_was_added_up() {
        for (var seed = 0L; seed < 50_000; seed++) {
            var random = new Random(seed);
            var ore = random.nextLong(-10_000_000_000L, 10_000_000_000L);
            var part = random.nextLong(10_000_000_000L);
            var sum = part / 100.0 + (ore - part) / 100.0;
            var expected = BigDecimal.valueOf(ore, 2).stripTrailingZeros().toPlainString();
            assertThat(NumberText.plain(exact(Double.toString(ore / 100.0)))).isEqualTo(expected);
            assertThat(new BigDecimal(NumberText.plain(exact(Double.toString(sum)))).setScale(2, RoundingMode.HALF_UP))
                    .as("seed %d", seed)
                    .isEqualTo(BigDecimal.valueOf(ore, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "NaN", "1,5", "1E999999999", "1E-999999999", "--1", "1E", "0x10", "12 3"})
    void refuses_what_is_no_number(String text) {
        assertThat(NumberText.exact(text.toCharArray(), 0, text.length())).isNull();
    }

    @Test
    void refuses_more_characters_than_a_number_can_need() {
        assertThat(NumberText.exact("1".repeat(41).toCharArray(), 0, 41)).isNull();
        assertThat(NumberText.exact("1".repeat(40).toCharArray(), 0, 40)).isNotNull();
    }

    @Test
    void holds_whether_the_last_digits_are_kept() {
        assertThat(NumberText.losesDigits(exact("999999999999999"))).isFalse();
        assertThat(NumberText.losesDigits(exact("1000000000000000"))).isTrue();
        assertThat(NumberText.losesDigits(exact("1E15"))).isTrue();
        assertThat(NumberText.losesDigits(exact("0.1234567890123456789"))).isFalse();
    }
}
