package se.tillit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Interval;
import se.tillit.verification.AVisit;

class TimeClassTest {

    private static final Set<LocalDate> ALL_SAINTS = Set.of(LocalDate.of(2026, 10, 7));

    private static TimeClass at(String local) {
        return TimeClass.at(Interval.microsOf(AVisit.instant(local)), ALL_SAINTS);
    }

    @Test
    void changes_by_the_clock_on_weekdays() {
        assertThat(at("2026-10-05T06:59:59")).isEqualTo(TimeClass.NIGHT);
        assertThat(at("2026-10-05T07:00")).isEqualTo(TimeClass.DAY);
        assertThat(at("2026-10-05T18:59:59")).isEqualTo(TimeClass.DAY);
        assertThat(at("2026-10-05T19:00")).isEqualTo(TimeClass.EVENING);
        assertThat(at("2026-10-05T21:59:59")).isEqualTo(TimeClass.EVENING);
        assertThat(at("2026-10-05T22:00")).isEqualTo(TimeClass.NIGHT);
    }

    @Test
    void is_weekend_by_day_and_evening_on_saturdays_sundays_and_holidays() {
        assertThat(at("2026-10-09T21:00")).isEqualTo(TimeClass.EVENING);
        assertThat(at("2026-10-10T07:00")).isEqualTo(TimeClass.WEEKEND);
        assertThat(at("2026-10-11T21:59:59")).isEqualTo(TimeClass.WEEKEND);
        assertThat(at("2026-10-07T12:00")).isEqualTo(TimeClass.WEEKEND);
        assertThat(at("2026-10-07T23:00")).isEqualTo(TimeClass.NIGHT);
        assertThat(at("2026-10-10T06:59:59")).isEqualTo(TimeClass.NIGHT);
    }
}
