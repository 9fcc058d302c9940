package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SwedishTimeTest {

    private static LocalDate dayAt(String instant) {
        return SwedishTime.dayOf(Instant.parse(instant));
    }

    private static int secondAt(String instant) {
        return SwedishTime.secondOfDay(Interval.microsOf(Instant.parse(instant)));
    }

    @Test
    void changes_the_day_at_swedish_midnight_in_summer_and_winter() {
        assertThat(dayAt("2026-07-01T21:59:59.999999Z")).isEqualTo("2026-07-01");
        assertThat(dayAt("2026-07-01T22:00:00Z")).isEqualTo("2026-07-02");
        assertThat(dayAt("2026-12-01T22:59:59.999999Z")).isEqualTo("2026-12-01");
        assertThat(dayAt("2026-12-01T23:00:00Z")).isEqualTo("2026-12-02");
    }

    @Test
    void shows_what_the_clock_shows_when_it_is_put_back_and_forward() {
        assertThat(secondAt("2026-10-25T00:59:59Z")).isEqualTo(3 * 3600 - 1);
        assertThat(secondAt("2026-10-25T01:00:00Z")).isEqualTo(2 * 3600);
        assertThat(secondAt("2026-03-29T00:59:59Z")).isEqualTo(2 * 3600 - 1);
        assertThat(secondAt("2026-03-29T01:00:00Z")).isEqualTo(3 * 3600);
    }

    @Test
    void agrees_with_the_calendar_in_every_year() {
        for (var year = 1970; year < 2230; year++) {
            for (var month = 1; month <= 12; month++) {
                var instant = Instant.parse("%d-%02d-25T23:30:00.5Z".formatted(year, month));
                var local = SwedishTime.localOf(instant);
                assertThat(SwedishTime.dayOf(instant)).isEqualTo(local.toLocalDate());
                assertThat(SwedishTime.secondOfDay(Interval.microsOf(instant)))
                        .isEqualTo(local.toLocalTime().toSecondOfDay());
            }
        }
    }

    @Test
    void starts_a_day_at_midnight_and_moves_on_where_the_clock_is_put_forward() {
        var gap = SwedishTime.at(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30));
        var twice = SwedishTime.at(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30));

        assertThat(Interval.instantOf(SwedishTime.startOf(LocalDate.of(2026, 10, 25))))
                .isEqualTo("2026-10-24T22:00:00Z");
        assertThat(Interval.instantOf(gap)).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(Interval.instantOf(twice)).isEqualTo("2026-10-25T00:30:00Z");
    }
}
