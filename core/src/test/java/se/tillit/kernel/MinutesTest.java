package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinutesTest {

    @Test
    void adds_subtracts_and_compares() {
        assertThat(Minutes.of(20).plus(Minutes.of(10))).isEqualTo(Minutes.of(30));
        assertThat(Minutes.of(20).minus(Minutes.of(30))).isEqualTo(new Minutes(-10));
        assertThat(Minutes.of(2_000).plus(Minutes.of(1))).isEqualTo(new Minutes(2_001));
        assertThat(Minutes.of(31).isMoreThan(Minutes.of(30))).isTrue();
        assertThat(Minutes.of(30).isMoreThan(Minutes.of(30))).isFalse();
        assertThat(Minutes.of(-1).isNegative()).isTrue();
        assertThat(Minutes.ZERO.isNegative()).isFalse();
        assertThat(Minutes.lesserOf(Minutes.of(1), Minutes.of(2))).isEqualTo(Minutes.of(1));
        assertThat(Minutes.lesserOf(Minutes.of(2), Minutes.of(1))).isEqualTo(Minutes.of(1));
        assertThat(Minutes.of(1)).isLessThan(Minutes.of(2)).hasToString("1 min");
    }

    @Test
    void shares_the_objects_of_a_days_lengths() {
        assertThat(Minutes.of(0)).isSameAs(Minutes.of(0)).isEqualTo(new Minutes(0));
        assertThat(Minutes.of(1_440)).isSameAs(Minutes.of(1_440)).isEqualTo(new Minutes(1_440));
        assertThat(Minutes.of(1_441)).isEqualTo(new Minutes(1_441));
    }

    @Test
    void takes_a_part_rounded_half_up() {
        assertThat(Minutes.of(15).times(new Ratio(1, 30))).isEqualTo(Minutes.of(1));
        assertThat(Minutes.of(14).times(new Ratio(1, 30))).isEqualTo(Minutes.ZERO);
        assertThat(Minutes.of(3_100).times(new Ratio(12, 31))).isEqualTo(Minutes.of(1_200));
        assertThat(Minutes.of(3_100).times(new Ratio(0, 0))).isEqualTo(Minutes.ZERO);
    }
}
