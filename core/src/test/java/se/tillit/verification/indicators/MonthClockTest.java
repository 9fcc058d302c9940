package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.SettlementMonth;
import se.tillit.kernel.SwedishTime;

class MonthClockTest {

    @Test
    void shows_what_the_swedish_clock_shows_all_year() {
        for (var month = SettlementMonth.parse("2026-01");
                month.compareTo(SettlementMonth.parse("2027-01")) < 0;
                month = new SettlementMonth(month.month().plusMonths(1))) {
            var clock = new MonthClock(month);
            for (var day = month.first().minusDays(2);
                    day.isBefore(month.days().until().plusDays(3));
                    day = day.plusDays(1)) {
                for (var half = 0; half < 48; half++) {
                    var time = LocalTime.of(half / 2, half % 2 * 30, half);
                    assertThat(clock.at(day, time)).as("%s %s", day, time).isEqualTo(SwedishTime.at(day, time));
                }
            }
        }
    }

    @Test
    void keeps_parts_of_a_second() {
        var clock = new MonthClock(SettlementMonth.parse("2026-10"));
        var time = LocalTime.of(8, 0, 0, 1_500_000);

        assertThat(clock.at(LocalDate.of(2026, 10, 5), time))
                .isEqualTo(SwedishTime.at(LocalDate.of(2026, 10, 5), LocalTime.of(8, 0)) + 1_500);
    }
}
