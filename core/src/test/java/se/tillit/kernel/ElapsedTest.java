package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElapsedTest {

    private static final Elapsed HALF = Elapsed.ofSeconds(30);
    private static final Elapsed MICRO = new Elapsed(1);

    @Test
    void reckons_in_microseconds() {
        assertThat(Elapsed.ofSeconds(1)).isEqualTo(new Elapsed(1_000_000));
        assertThat(Elapsed.ofMinutes(1)).isEqualTo(Elapsed.ofSeconds(60));
        assertThat(Elapsed.ofHours(1)).isEqualTo(Elapsed.ofMinutes(60));
        assertThat(HALF.plus(HALF)).isEqualTo(Elapsed.ofMinutes(1));
        assertThat(HALF.minus(MICRO)).isEqualTo(new Elapsed(29_999_999));
    }

    @Test
    void compares_both_sides_of_equal() {
        assertThat(HALF.plus(MICRO).isMoreThan(HALF)).isTrue();
        assertThat(HALF.isMoreThan(HALF)).isFalse();
        assertThat(HALF.isAtLeast(HALF)).isTrue();
        assertThat(HALF.minus(MICRO).isAtLeast(HALF)).isFalse();
        assertThat(HALF).isGreaterThan(MICRO);
    }

    @Test
    void rounds_to_minutes_as_decided() {
        var almost = HALF.minus(MICRO);

        assertThat(HALF.inMinutes(MinuteRounding.NEAREST)).isEqualTo(Minutes.of(1));
        assertThat(almost.inMinutes(MinuteRounding.NEAREST)).isEqualTo(Minutes.ZERO);
        assertThat(Elapsed.ofSeconds(60).minus(MICRO).inMinutes(MinuteRounding.DOWN))
                .isEqualTo(Minutes.ZERO);
        assertThat(Elapsed.ofSeconds(60).inMinutes(MinuteRounding.DOWN)).isEqualTo(Minutes.of(1));
        assertThat(MICRO.inMinutes(MinuteRounding.UP)).isEqualTo(Minutes.of(1));
        assertThat(Elapsed.NONE.inMinutes(MinuteRounding.UP)).isEqualTo(Minutes.ZERO);
    }
}
