package se.tillit.verification.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.MinuteRounding;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;
import se.tillit.visits.RegistrationMethod;

class ParameterKindTest {

    private static void assertRefused(ParameterKind kind, String text) {
        assertThatThrownBy(() -> kind.parse(text))
                .as("%s of '%s'", kind, text)
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class, ArithmeticException.class);
    }

    @Test
    void reads_lengths_of_time() {
        assertThat(ParameterKind.SECONDS.parse("60")).isEqualTo(Elapsed.ofMinutes(1));
        assertThat(ParameterKind.MINUTES.parse("5")).isEqualTo(Elapsed.ofMinutes(5));
        assertThat(ParameterKind.HOURS.parse("72")).isEqualTo(Elapsed.ofHours(72));
        assertThat(ParameterKind.MINUTES.parse("0")).isEqualTo(Elapsed.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = ParameterKind.class,
            names = {"SECONDS", "MINUTES", "HOURS", "COUNT", "METRES", "POSITIVE_COUNT", "KILOMETRES_AN_HOUR"})
    void refuses_what_is_no_whole_number_within_reason(ParameterKind kind) {
        assertThat(kind.parse("1000000")).isNotNull();
        assertRefused(kind, "1000001");
        assertRefused(kind, "99999999999");
        for (var wrong : List.of("", " ", "-1", "+5", "1.5", "1,5", "five", " 5", "5 ", "0x5", "٣")) {
            assertRefused(kind, wrong);
        }
    }

    @Test
    void tells_between_which_numbers_a_whole_number_must_lie() {
        assertThatThrownBy(() -> ParameterKind.POSITIVE_COUNT.parse("0")).hasMessage("0 is not between 1 and 1000000.");
        assertThatThrownBy(() -> ParameterKind.METRES.parse("1000001"))
                .hasMessage("1000001 is not between 0 and 1000000.");
    }

    @ParameterizedTest
    @CsvSource({"COUNT, 0", "METRES, 0", "POSITIVE_COUNT, 1", "KILOMETRES_AN_HOUR, 1"})
    void reads_the_least_number_of_things(ParameterKind kind, int least) {
        assertThat(kind.parse(Integer.toString(least))).isEqualTo(least);
        assertRefused(kind, Integer.toString(least - 1));
    }

    @Test
    void reads_percent_with_decimals() {
        assertThat(ParameterKind.PERCENT.parse("0")).isEqualTo(BigDecimal.ZERO);
        assertThat(ParameterKind.PERCENT.parse("102")).isEqualTo(new BigDecimal("102"));
        assertThat(ParameterKind.PERCENT.parse("33.333333")).isEqualTo(new BigDecimal("33.333333"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1,5", "1.", ".5", "1e3", "33.3333333", "1234567890", "20 %"})
    void refuses_what_is_no_decimal_number(String wrong) {
        assertRefused(ParameterKind.PERCENT, wrong);
        assertRefused(ParameterKind.MONEY, wrong);
    }

    @Test
    void reads_kronor_with_two_decimals_and_no_more() {
        assertThat(ParameterKind.MONEY.parse("0.01")).isEqualTo(Money.sek("0.01"));
        assertThat(ParameterKind.MONEY.parse("10")).isEqualTo(Money.sek("10.00"));
        assertRefused(ParameterKind.MONEY, "0.005");
    }

    @Test
    void reads_a_rounding_in_small_letters() {
        assertThat(ParameterKind.ROUNDING.parse("down")).isEqualTo(MinuteRounding.DOWN);
        assertThat(ParameterKind.ROUNDING.parse("nearest")).isEqualTo(MinuteRounding.NEAREST);
        assertThat(ParameterKind.ROUNDING.parse("up")).isEqualTo(MinuteRounding.UP);
        assertRefused(ParameterKind.ROUNDING, "UP");
        assertRefused(ParameterKind.ROUNDING, "Up");
        assertRefused(ParameterKind.ROUNDING, "half-up");
        assertRefused(ParameterKind.ROUNDING, "");
    }

    @Test
    void reads_how_sudden_needs_are_paid() {
        assertThat(ParameterKind.SUDDEN_NEEDS.parse("extra")).isEqualTo(SuddenNeeds.EXTRA);
        assertThat(ParameterKind.SUDDEN_NEEDS.parse("included")).isEqualTo(SuddenNeeds.INCLUDED);
        assertRefused(ParameterKind.SUDDEN_NEEDS, "EXTRA");
        assertRefused(ParameterKind.SUDDEN_NEEDS, "");
    }

    @Test
    void reads_deviation_or_hold() {
        assertThat(ParameterKind.DEVIATION_OR_HOLD.parse("deviation")).isEqualTo(Outcome.PAY);
        assertThat(ParameterKind.DEVIATION_OR_HOLD.parse("hold")).isEqualTo(Outcome.HOLD);
        assertRefused(ParameterKind.DEVIATION_OR_HOLD, "reject");
        assertRefused(ParameterKind.DEVIATION_OR_HOLD, "HOLD");
        assertRefused(ParameterKind.DEVIATION_OR_HOLD, "");
    }

    @Test
    void reads_days() {
        assertThat(ParameterKind.DAYS.parse("")).isEqualTo(Set.of());
        assertThat(ParameterKind.DAYS.parse("2026-12-24; 2026-12-31;2026-12-24"))
                .isEqualTo(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31)));
        assertRefused(ParameterKind.DAYS, "2026-02-29");
        assertRefused(ParameterKind.DAYS, "24 December");
        assertRefused(ParameterKind.DAYS, "2026-12-24,2026-12-31");
    }

    @Test
    void reads_words_without_the_space_around_them() {
        assertThat(ParameterKind.WORDS.parse("")).isEqualTo(List.of());
        assertThat(ParameterKind.WORDS.parse(" ; ")).isEqualTo(List.of());
        assertThat(ParameterKind.WORDS.parse("other; no coverage ;")).isEqualTo(List.of("other", "no coverage"));
    }

    @Test
    void reads_registration_methods_in_small_letters() {
        assertThat(ParameterKind.METHODS.parse("nfc;lock; app"))
                .isEqualTo(Set.of(RegistrationMethod.NFC, RegistrationMethod.LOCK, RegistrationMethod.APP));
        assertThat(ParameterKind.METHODS.parse("")).isEqualTo(Set.of());
        assertRefused(ParameterKind.METHODS, "NFC");
        assertRefused(ParameterKind.METHODS, "nfc,lock");
        assertRefused(ParameterKind.METHODS, "phone");
    }
}
