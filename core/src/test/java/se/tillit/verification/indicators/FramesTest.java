package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.ALWAYS;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.MONTH;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Decision;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.verification.ALawfulMonth;

class FramesTest {

    @Test
    void gives_all_minutes_to_the_provider_of_the_whole_month() {
        assertThat(frame(100, ALWAYS, ALWAYS)).isEqualTo(Minutes.of(100));
    }

    @Test
    void counts_the_first_and_the_last_day() {
        assertThat(frame(310, ALWAYS, days(1, 1))).isEqualTo(Minutes.of(10));
        assertThat(frame(310, ALWAYS, days(31, 31))).isEqualTo(Minutes.of(10));
        assertThat(frame(310, ALWAYS, days(1, 31))).isEqualTo(Minutes.of(310));
    }

    @Test
    void counts_only_days_on_which_the_decision_is_in_force() {
        assertThat(frame(310, days(1, 10), days(6, 20))).isEqualTo(Minutes.of(50));
    }

    @Test
    void counts_nothing_outside_the_month() {
        assertThat(frame(310, ALWAYS, DateRange.ofClosed(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30))))
                .isEqualTo(Minutes.ZERO);
        assertThat(frame(310, ALWAYS, DateRange.ofClosed(LocalDate.of(2026, 11, 1), null)))
                .isEqualTo(Minutes.ZERO);
    }

    @Test
    void counts_nothing_for_an_assignment_withdrawn_before_it_began() {
        assertThat(frame(310, ALWAYS, days(20, 10))).isEqualTo(Minutes.ZERO);
    }

    @Test
    void rounds_half_up() {
        assertThat(frame(31, ALWAYS, days(1, 15))).isEqualTo(Minutes.of(15));
        assertThat(frame(1, ALWAYS, days(1, 15))).isEqualTo(Minutes.of(0));
        assertThat(frame(1, ALWAYS, days(1, 16))).isEqualTo(Minutes.of(1));
    }

    @Test
    void divides_a_month_between_providers_by_days() {
        var decision = decision(310, ALWAYS);
        var evidence = ALawfulMonth.of()
                .withoutAssignments()
                .with(decision)
                .with(ALawfulMonth.assignment("U1", decision, COMPANY, days(1, 10)))
                .with(ALawfulMonth.assignment("U2", decision, MUNICIPAL, days(11, 31)))
                .evidence();

        assertThat(Frames.of(evidence, decision, COMPANY, MONTH)).isEqualTo(Minutes.of(100));
        assertThat(Frames.of(evidence, decision, MUNICIPAL, MONTH)).isEqualTo(Minutes.of(210));
    }

    @Test
    void counts_a_day_once_though_two_assignments_cover_it() {
        var decision = decision(310, ALWAYS);
        var evidence = ALawfulMonth.of()
                .withoutAssignments()
                .with(decision)
                .with(ALawfulMonth.assignment("U1", decision, COMPANY, days(1, 10)))
                .with(ALawfulMonth.assignment("U2", decision, COMPANY, days(6, 15)))
                .with(ALawfulMonth.assignment("U3", decision, COMPANY, days(31, null)))
                .evidence();

        assertThat(Frames.assignedDays(evidence, decision, COMPANY, MONTH)).isEqualTo(16);
    }

    private static Minutes frame(long perMonth, DateRange inForce, DateRange assigned) {
        var decision = decision(perMonth, inForce);
        var evidence = ALawfulMonth.of()
                .with(decision)
                .with(ALawfulMonth.assignment("U1", decision, COMPANY, assigned))
                .evidence();
        return Frames.of(evidence, decision, COMPANY, MONTH);
    }

    private static Decision decision(long perMonth, DateRange inForce) {
        return ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, perMonth, inForce);
    }

    private static DateRange days(int first, @Nullable Integer last) {
        return DateRange.ofClosed(LocalDate.of(2026, 10, first), last == null ? null : LocalDate.of(2026, 10, last));
    }
}
