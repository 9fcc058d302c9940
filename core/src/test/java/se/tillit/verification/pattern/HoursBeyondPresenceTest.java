package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.pattern.PatternFixture.fact;
import static se.tillit.verification.pattern.PatternFixture.slotInstant;
import static se.tillit.verification.pattern.PatternFixture.with;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.visits.Employment;
import se.tillit.visits.Shift;

class HoursBeyondPresenceTest {

    private static final Elapsed ALLOWED = Elapsed.ofMinutes(57);

    @Test
    void finds_visits_of_more_than_95_percent_of_the_presence() {
        var month = month(100, ALLOWED).with(visit(99, ALLOWED.plus(Elapsed.ofSeconds(1))));

        assertThat(judge(month)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(finding.provider()).isEqualTo(ALawfulMonth.COMPANY);
            assertThat(fact(finding, "visitTime")).isEqualTo(Elapsed.ofHours(95).plus(Elapsed.ofSeconds(1)));
            assertThat(fact(finding, "presence")).isEqualTo(Elapsed.ofHours(100));
        });
    }

    @Test
    void clears_visits_of_95_percent_of_the_presence() {
        assertThat(judge(month(100, ALLOWED))).isEmpty();
    }

    @Test
    void clears_fewer_than_a_hundred_visits() {
        assertThat(judge(month(99, Elapsed.ofMinutes(60)))).isEmpty();
    }

    @Test
    void counts_errands_and_both_of_two_staff() {
        var month = month(100, ALLOWED)
                .with(visit("E", 0, Elapsed.ofMinutes(1), ALawfulMonth.EMPLOYMENT)
                        .elsewhere());

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void merges_shifts_of_one_employment_that_overlap() {
        var month = month(100, Elapsed.ofMinutes(60));
        for (var number = 0; number < 100; number++) {
            month.with(shift("D" + number, number, ALawfulMonth.EMPLOYMENT));
        }

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void adds_the_presence_of_several_employments() {
        var colleague = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var month = month(100, Elapsed.ofMinutes(60)).with(colleague);
        for (var number = 0; number < 6; number++) {
            month.with(shift("D" + number, number, colleague));
        }

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void leaves_presence_at_another_employer_out() {
        var other = ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K1");
        var month = month(100, Elapsed.ofMinutes(60)).with(other);
        for (var number = 0; number < 6; number++) {
            month.with(shift("D" + number, number, other));
        }

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void counts_a_shift_across_the_end_of_the_month_in_full() {
        var month = month(100, Elapsed.ofMinutes(60))
                .with(ALawfulMonth.shift("N", ALawfulMonth.EMPLOYMENT, "2026-10-31T23:00", "2026-11-01T05:00"));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void leaves_a_shift_that_started_before_the_month_out() {
        var month = month(100, Elapsed.ofMinutes(60))
                .with(ALawfulMonth.shift("N", ALawfulMonth.EMPLOYMENT, "2026-09-30T23:00", "2026-10-01T06:00"));

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void clears_a_provider_without_any_staff_log_which_is_another_finding() {
        assertThat(judge(month(100, Elapsed.ofMinutes(60)).withoutShifts())).isEmpty();
    }

    /** As many visits so long, each in a shift of one hour. */
    private static ALawfulMonth month(int visits, Elapsed length) {
        var month = with(ALawfulMonth.of().withoutShifts(), visits, number -> visit(number, length));
        for (var number = 0; number < visits; number++) {
            month.with(shift("P" + number, number, ALawfulMonth.EMPLOYMENT));
        }
        return month;
    }

    private static AVisit visit(int number, Elapsed length) {
        return visit("V" + number, number, length, ALawfulMonth.EMPLOYMENT);
    }

    private static AVisit visit(String id, int number, Elapsed length, Employment employment) {
        return AVisit.of(id).at(slotInstant(number), length).by(employment);
    }

    private static Shift shift(String id, int number, Employment employment) {
        var from = slotInstant(number);
        return new Shift(id, employment, Interval.between(from, from.plus(Duration.ofHours(1))));
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new HoursBeyondPresence(), month);
    }
}
