package se.tillit.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Minutes;
import se.tillit.verification.ALawfulMonth;

class PlannedVisitTest {

    private static PlannedVisit planned(int everyWeeks, @Nullable LocalDate firstWeek) {
        return new PlannedVisit(
                "1",
                ALawfulMonth.PLAN,
                DayOfWeek.MONDAY,
                LocalTime.of(8, 0),
                LocalTime.of(9, 0),
                Minutes.of(30),
                1,
                everyWeeks,
                firstWeek);
    }

    private static LocalDate october(int day) {
        return LocalDate.of(2026, 10, day);
    }

    @Test
    void is_due_every_week_on_its_day() {
        assertThat(planned(1, october(12)).isDueOn(october(5))).isTrue();
        assertThat(planned(1, null).isDueOn(october(6))).isFalse();
    }

    @Test
    void is_due_every_other_week_from_the_first() {
        var everyOther = planned(2, october(11));

        assertThat(everyOther.isDueOn(october(5))).isTrue();
        assertThat(everyOther.isDueOn(october(12))).isFalse();
        assertThat(everyOther.isDueOn(october(19))).isTrue();
        assertThat(everyOther.isDueOn(LocalDate.of(2026, 9, 21))).isFalse();
    }

    @Test
    void is_due_every_week_where_no_first_week_is_told() {
        assertThat(planned(2, null).isDueOn(october(5))).isTrue();
        assertThat(planned(2, null).isDueOn(october(12))).isTrue();
    }
}
