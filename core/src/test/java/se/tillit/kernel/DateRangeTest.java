package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 10, day);
    }

    private static DateRange days(int first, int last) {
        return DateRange.ofClosed(day(first), day(last));
    }

    @Test
    void covers_the_first_and_the_last_day() {
        var week = days(5, 11);

        assertThat(week.covers(day(4))).isFalse();
        assertThat(week.covers(day(5))).isTrue();
        assertThat(week.covers(day(11))).isTrue();
        assertThat(week.covers(day(12))).isFalse();
        assertThat(week.days()).isEqualTo(7);
        assertThat(week.last()).isEqualTo(day(11));
        assertThat(DateRange.ofDays(day(5), 7)).isEqualTo(week);
    }

    @Test
    void goes_on_without_a_last_day() {
        var open = DateRange.ofClosed(day(5), null);

        assertThat(open.isOpen()).isTrue();
        assertThat(open.covers(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(open.last()).isEqualTo(LocalDate.MAX);
        assertThat(DateRange.ofClosed(day(5), LocalDate.MAX)).isEqualTo(open);
        assertThat(days(5, 6).isOpen()).isFalse();
    }

    @Test
    void is_empty_when_the_last_day_lies_before_the_first() {
        assertThat(days(5, 4).isEmpty()).isTrue();
        assertThat(days(5, 4).days()).isZero();
        assertThat(days(5, 1).days()).isZero();
        assertThat(days(5, 1).covers(day(3))).isFalse();
        assertThat(days(5, 5).isEmpty()).isFalse();
    }

    @Test
    void overlaps_from_one_day_in_common() {
        assertThat(days(1, 5).overlaps(days(5, 9))).isTrue();
        assertThat(days(5, 9).overlaps(days(1, 5))).isTrue();
        assertThat(days(1, 4).overlaps(days(5, 9))).isFalse();
        assertThat(days(5, 9).overlaps(days(1, 4))).isFalse();
        assertThat(days(5, 1).overlaps(days(1, 9))).isFalse();
        assertThat(days(1, 9).overlaps(days(5, 1))).isFalse();
    }

    @Test
    void has_the_days_in_both_in_common() {
        assertThat(days(1, 5).commonWith(days(4, 9))).isEqualTo(days(4, 5));
        assertThat(days(4, 9).commonWith(days(1, 5))).isEqualTo(days(4, 5));
        assertThat(days(1, 2).commonWith(days(4, 9)).isEmpty()).isTrue();
    }
}
