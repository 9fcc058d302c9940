package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void reads_kronor_with_at_most_two_decimals() {
        assertThat(Money.sek("318.50")).isEqualTo(new Money(31_850));
        assertThat(Money.sek("-0.01")).isEqualTo(new Money(-1));
        assertThat(Money.sek("5.000")).isEqualTo(new Money(500));
        assertThatThrownBy(() -> Money.sek("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void adds_subtracts_and_turns() {
        assertThat(Money.sek("1.10").plus(Money.sek("2.20"))).isEqualTo(Money.sek("3.30"));
        assertThat(Money.sek("1.10").minus(Money.sek("2.20"))).isEqualTo(Money.sek("-1.10"));
        assertThat(Money.sek("1.10").negated()).isEqualTo(Money.sek("-1.10"));
        assertThat(Money.sek("1.10").distanceTo(Money.sek("2.20"))).isEqualTo(Money.sek("1.10"));
        assertThat(Money.sek("2.20").distanceTo(Money.sek("1.10"))).isEqualTo(Money.sek("1.10"));
    }

    @Test
    void refuses_sums_that_do_not_fit() {
        var most = new Money(Long.MAX_VALUE);
        var least = new Money(Long.MIN_VALUE);

        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void compares_both_sides_of_equal() {
        var one = Money.sek("1.00");

        assertThat(Money.sek("0.99").isLessThan(one)).isTrue();
        assertThat(one.isLessThan(one)).isFalse();
        assertThat(new Money(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.lesserOf(one, Money.ZERO)).isEqualTo(Money.ZERO);
        assertThat(Money.lesserOf(Money.ZERO, one)).isEqualTo(Money.ZERO);
        assertThat(one).isGreaterThan(Money.ZERO);
    }

    @Test
    void writes_two_decimals_and_a_point() {
        assertThat(Money.sek("1234.05").plain()).isEqualTo("1234.05");
        assertThat(Money.sek("-0.10").plain()).isEqualTo("-0.10");
        assertThat(Money.ZERO.plain()).isEqualTo("0.00");
        assertThat(Money.sek("0.09")).hasToString("0.09 SEK");
    }
}
