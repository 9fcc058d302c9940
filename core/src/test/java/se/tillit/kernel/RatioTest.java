package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {

    private static final BigDecimal TWENTY = new BigDecimal("20");

    @Test
    void compares_with_percent_without_rounding() {
        assertThat(new Ratio(20, 100).isMoreThanPercent(TWENTY)).isFalse();
        assertThat(new Ratio(200_001, 1_000_000).isMoreThanPercent(TWENTY)).isTrue();
        assertThat(new Ratio(20, 100).isAtLeastPercent(TWENTY)).isTrue();
        assertThat(new Ratio(199_999, 1_000_000).isAtLeastPercent(TWENTY)).isFalse();
        assertThat(new Ratio(1, 5).comparedToPercent(TWENTY)).isZero();
    }

    @Test
    void has_no_percent_without_a_whole() {
        assertThat(new Ratio(0, 0).isDefined()).isFalse();
        assertThat(new Ratio(0, 0).isAtLeastPercent(BigDecimal.ZERO)).isFalse();
        assertThat(new Ratio(0, 1).isDefined()).isTrue();
        assertThatThrownBy(() -> new Ratio(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void rounds_half_up_to_one_decimal() {
        assertThat(new Ratio(1, 2_000).percent()).isEqualTo("0.1");
        assertThat(new Ratio(2, 3).percent()).isEqualTo("66.7");
        assertThat(new Ratio(5, 4).mean()).isEqualTo("1.3");
        assertThat(new Ratio(31, 25).mean()).isEqualTo("1.2");
    }
}
