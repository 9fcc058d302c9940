package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static Interval from(long from, long to) {
        return new Interval(from, to);
    }

    @Test
    void refuses_an_end_before_the_start() {
        assertThat(from(5, 5).length()).isEqualTo(Elapsed.NONE);
        assertThatThrownBy(() -> from(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1970-01-01T00:00:00.000004Z");
    }

    @Test
    void drops_what_is_finer_than_a_microsecond() {
        var instant = Instant.parse("2026-10-25T01:00:00.123456789Z");

        assertThat(Interval.instantOf(Interval.microsOf(instant))).isEqualTo("2026-10-25T01:00:00.123456Z");
        assertThat(Interval.between(instant, instant.plusSeconds(1)).length()).isEqualTo(Elapsed.ofSeconds(1));
    }

    @Test
    void overlaps_only_where_there_is_time_in_common() {
        assertThat(from(0, 10).overlaps(from(9, 20))).isTrue();
        assertThat(from(0, 10).overlaps(from(10, 20))).isFalse();
        assertThat(from(10, 20).overlaps(from(0, 10))).isFalse();
        assertThat(from(0, 10).overlapWith(from(4, 20))).isEqualTo(new Elapsed(6));
        assertThat(from(0, 10).overlapWith(from(10, 20))).isEqualTo(Elapsed.NONE);
        assertThat(from(0, 10).overlapWith(from(15, 20))).isEqualTo(Elapsed.NONE);
    }

    @Test
    void overlaps_without_length_what_it_lies_within_ends_included() {
        assertThat(from(0, 0).overlaps(from(0, 10))).isTrue();
        assertThat(from(0, 10).overlaps(from(10, 10))).isTrue();
        assertThat(from(11, 11).overlaps(from(0, 10))).isFalse();
        assertThat(from(0, 10).overlaps(from(-1, -1))).isFalse();
        assertThat(from(5, 5).overlaps(from(5, 5))).isTrue();
    }

    @Test
    void finds_the_common_part() {
        assertThat(from(0, 10).findCommonWith(from(4, 20))).contains(from(4, 10));
        assertThat(from(0, 10).findCommonWith(from(10, 20))).isEmpty();
    }

    @Test
    void unites_what_touches_and_keeps_what_lies_apart() {
        var union = Interval.union(List.of(from(20, 30), from(0, 10), from(10, 15), from(2, 5), from(31, 32)));

        assertThat(union).containsExactly(from(0, 15), from(20, 30), from(31, 32));
        assertThat(from(5, 31).timeInside(union)).isEqualTo(new Elapsed(20));
        assertThat(Interval.union(List.of())).isEmpty();
        assertThat(Interval.union(List.of(from(0, 1)))).containsExactly(from(0, 1));
    }
}
