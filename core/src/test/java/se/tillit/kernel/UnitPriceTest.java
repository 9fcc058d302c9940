package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitPriceTest {

    @Test
    void rounds_half_up_once() {
        assertThat(UnitPrice.sek("452.00").forTime(Minutes.of(25))).isEqualTo(Money.sek("188.33"));
        assertThat(UnitPrice.sek("0.10").forTime(Minutes.of(3))).isEqualTo(Money.sek("0.01"));
        assertThat(UnitPrice.sek("0.10").forTime(Minutes.of(2))).isEqualTo(Money.ZERO);
        assertThat(UnitPrice.sek("0.10").forTime(Minutes.of(-3))).isEqualTo(Money.sek("-0.01"));
        assertThat(UnitPrice.sek("100.005").forVisits(1)).isEqualTo(Money.sek("100.01"));
        assertThat(UnitPrice.sek("100.00").forVisits(3)).isEqualTo(Money.sek("300.00"));
    }

    @Test
    void multiplies_a_price_that_is_not_rounded() {
        assertThat(UnitPrice.sek("451.999999").forTime(Minutes.of(60_000))).isEqualTo(Money.sek("452000.00"));
        assertThat(UnitPrice.sek("451.99999").forTime(Minutes.of(60_000))).isEqualTo(Money.sek("451999.99"));
    }

    @Test
    void takes_equal_prices_for_equal_however_they_are_written() {
        assertThat(UnitPrice.sek("452")).isEqualTo(UnitPrice.sek("452.00")).hasSameHashCodeAs(UnitPrice.sek("452.00"));
        assertThat(UnitPrice.sek("452.01"))
                .isNotEqualTo(UnitPrice.sek("452.00"))
                .isNotEqualTo("452.01");
    }

    @Test
    void compares_both_sides_of_equal() {
        assertThat(UnitPrice.sek("452.01").isAbove(UnitPrice.sek("452.00"))).isTrue();
        assertThat(UnitPrice.sek("452.0").isAbove(UnitPrice.sek("452.00"))).isFalse();
        assertThat(UnitPrice.sek("451.99")).isLessThan(UnitPrice.sek("452.00"));
        assertThat(UnitPrice.sek("452.50")).hasToString("452.50 SEK");
    }
}
