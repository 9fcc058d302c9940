package se.tillit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SettlementMonthTest {

    private static final SettlementMonth OCTOBER = SettlementMonth.parse("2026-10");

    @Test
    void covers_its_first_and_last_day() {
        assertThat(OCTOBER.covers(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(OCTOBER.covers(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(OCTOBER.covers(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(OCTOBER.covers(LocalDate.of(2026, 11, 1))).isFalse();
        assertThat(OCTOBER.covers(LocalDate.of(2025, 10, 1))).isFalse();
        assertThat(OCTOBER.first()).isEqualTo("2026-10-01");
        assertThat(OCTOBER.days().days()).isEqualTo(31);
        assertThat(OCTOBER.length()).isEqualTo(31);
        assertThat(SettlementMonth.of(LocalDate.of(2026, 10, 31))).isEqualTo(OCTOBER);
    }

    @Test
    void has_an_hour_more_when_the_clock_is_put_back() {
        assertThat(OCTOBER.time().length()).isEqualTo(Elapsed.ofHours(31 * 24 + 1));
        assertThat(SettlementMonth.parse("2026-03").time().length()).isEqualTo(Elapsed.ofHours(31 * 24 - 1));
    }

    @Test
    void comes_in_the_order_of_the_calendar() {
        assertThat(SettlementMonth.parse("2026-09")).isLessThan(OCTOBER).hasToString("2026-09");
    }
}
