package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.EMPLOYMENT;
import static se.tillit.verification.pattern.PatternFixture.fact;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class ShiftWithoutVisitsTest {

    @Test
    void finds_five_shifts_of_four_hours_without_a_visit() {
        assertThat(judge(month(5, "11:00"))).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfEmployment(EMPLOYMENT));
            assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
            assertThat(fact(finding, "shifts")).isEqualTo(5);
            assertThat(fact(finding, "time")).isEqualTo(Elapsed.ofHours(20));
            assertThat(fact(finding, "firstDay")).isEqualTo(LocalDate.of(2026, 10, 11));
            assertThat(fact(finding, "lastDay")).isEqualTo(LocalDate.of(2026, 10, 15));
        });
    }

    @Test
    void clears_four_shifts() {
        assertThat(judge(month(4, "16:00"))).isEmpty();
    }

    @Test
    void clears_shifts_shorter_than_four_hours_though_they_follow_each_other() {
        var month = month(5, "10:59");
        for (var day = 11; day <= 15; day++) {
            month.with(ALawfulMonth.shift(
                    "B" + day, EMPLOYMENT, "2026-10-%dT10:59".formatted(day), "2026-10-%dT14:00".formatted(day)));
        }

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void clears_a_shift_that_a_visit_reaches_into() {
        assertThat(judge(month(5, "16:00").with(AVisit.of("V").at("2026-10-13T06:31", 30))))
                .isEmpty();
        assertThat(judge(month(5, "16:00").with(AVisit.of("V").at("2026-10-13T15:59", 30))))
                .isEmpty();
    }

    @Test
    void finds_a_shift_that_a_visit_only_touches() {
        assertThat(judge(month(5, "16:00").with(AVisit.of("V").at("2026-10-13T06:30", 30))))
                .hasSize(1);
        assertThat(judge(month(5, "16:00").with(AVisit.of("V").at("2026-10-13T16:00", 30))))
                .hasSize(1);
    }

    @Test
    void clears_a_shift_with_a_visit_that_began_before_the_month() {
        var month = month(4, "16:00").with(ALawfulMonth.shift("N", EMPLOYMENT, "2026-10-01T00:00", "2026-10-01T07:00"));

        assertThat(judge(month)).hasSize(1);
        assertThat(judge(month.with(AVisit.of("V").at("2026-09-30T23:45", 30)))).isEmpty();
    }

    @Test
    void leaves_shifts_of_other_months_out() {
        var month = month(4, "16:00").with(ALawfulMonth.shift("N", EMPLOYMENT, "2026-09-30T23:00", "2026-10-01T07:00"));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void looks_at_visits_of_the_same_employment_only() {
        var colleague = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var month = month(5, "16:00")
                .with(colleague)
                .with(AVisit.of("V").by(colleague).at("2026-10-13T10:00", 30));

        assertThat(judge(month)).hasSize(1);
    }

    /** So many shifts from 07:00 on the eleventh and the days that follow. */
    private static ALawfulMonth month(int shifts, String end) {
        var month = ALawfulMonth.of().withoutShifts();
        for (var day = 11; day < 11 + shifts; day++) {
            month.with(ALawfulMonth.shift(
                    "P" + day, EMPLOYMENT, "2026-10-%dT07:00".formatted(day), "2026-10-%dT%s".formatted(day, end)));
        }
        return month;
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new ShiftWithoutVisits(), month);
    }
}
