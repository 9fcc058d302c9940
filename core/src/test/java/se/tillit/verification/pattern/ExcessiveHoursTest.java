package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.EMPLOYMENT;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.pattern.PatternFixture.fact;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;
import se.tillit.visits.Employment;

class ExcessiveHoursTest {

    private static final Employment SECOND = ALawfulMonth.employment("S2", MUNICIPAL, "K1");

    @Test
    void finds_more_than_thirteen_hours_in_a_day() {
        var month = shift(month(), "2026-10-06T07:00", "2026-10-06T20:00:01");

        assertThat(judge(month)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfPerson("K1"));
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(finding.person()).isEqualTo("K1");
            assertThat(finding.staff()).isNull();
            assertThat(finding.provider()).isEqualTo(COMPANY);
            assertThat(finding.reason().variant()).isEqualTo("day");
            assertThat(fact(finding, "dayFrom")).isEqualTo(instant("2026-10-06T07:00"));
            assertThat(fact(finding, "dayTime")).isEqualTo(Elapsed.ofHours(13).plus(Elapsed.ofSeconds(1)));
            assertThat(fact(finding, "weekFrom")).isEqualTo(LocalDate.of(2026, 10, 5));
        });
    }

    @Test
    void clears_thirteen_hours_in_a_day() {
        assertThat(judge(shift(month(), "2026-10-06T07:00", "2026-10-06T20:00")))
                .isEmpty();
    }

    @Test
    void looks_at_any_twenty_four_hours_not_at_dates() {
        var month = shift(month(), "2026-10-06T16:00", "2026-10-06T23:00");
        shift(month, "2026-10-07T08:00", "2026-10-07T14:30");

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void counts_only_what_lies_inside_the_twenty_four_hours() {
        var month = shift(month(), "2026-10-06T08:00", "2026-10-06T16:00");
        shift(month, "2026-10-07T03:00", "2026-10-07T16:00");

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void finds_the_fullest_hours_where_they_begin_in_the_middle_of_a_series() {
        var month = shift(month(), "2026-10-06T00:00", "2026-10-06T02:00");
        shift(month, "2026-10-06T20:00", "2026-10-07T03:00");
        shift(month, "2026-10-07T10:00", "2026-10-07T17:00");

        assertThat(judge(month)).singleElement().satisfies(finding -> {
            assertThat(fact(finding, "dayFrom")).isEqualTo(instant("2026-10-06T20:00"));
            assertThat(fact(finding, "dayTime")).isEqualTo(Elapsed.ofHours(14));
        });
    }

    @Test
    void merges_visits_with_the_shift_that_they_lie_in() {
        var month = shift(month(), "2026-10-06T07:00", "2026-10-06T20:00")
                .with(AVisit.of("V").at("2026-10-06T08:00", 60));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void adds_the_time_of_several_employers_and_is_then_no_one_employers_to_read() {
        var month = shift(month(), "2026-10-06T07:00", "2026-10-06T16:00")
                .with(SECOND)
                .with(ALawfulMonth.shift("Q", SECOND, "2026-10-06T17:00", "2026-10-06T21:30"));

        assertThat(judge(month)).singleElement().satisfies(finding -> {
            assertThat(finding.provider()).isNull();
            assertThat(finding.staff()).isNull();
        });
    }

    @Test
    void clears_two_jobs_at_different_hours() {
        var month = shift(month(), "2026-10-06T07:00", "2026-10-06T16:00")
                .with(SECOND)
                .with(ALawfulMonth.shift("Q", SECOND, "2026-10-06T17:00", "2026-10-06T21:00"));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void finds_more_than_sixty_hours_in_a_week() {
        var month = week(month(), 5, "19:00");
        shift(month, "2026-10-11T23:59", "2026-10-12T07:00");

        assertThat(judge(month)).singleElement().satisfies(finding -> {
            assertThat(finding.reason().variant()).isEqualTo("week");
            assertThat(fact(finding, "weekFrom")).isEqualTo(LocalDate.of(2026, 10, 5));
            assertThat(fact(finding, "weekTime")).isEqualTo(Elapsed.ofHours(60).plus(Elapsed.ofMinutes(1)));
        });
    }

    @Test
    void clears_sixty_hours_in_a_week() {
        var month = week(month(), 5, "19:00");
        shift(month, "2026-10-12T00:00", "2026-10-12T07:00");

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void counts_the_hour_that_comes_twice_when_the_clock_changes() {
        var month = month();
        for (var day = 19; day <= 23; day++) {
            shift(month, "2026-10-%dT07:00".formatted(day), "2026-10-%dT18:00".formatted(day));
        }
        shift(month, "2026-10-25T00:00", "2026-10-25T04:00");
        assertThat(judge(month)).isEmpty();

        shift(month, "2026-10-25T23:59", "2026-10-26T01:00");
        assertThat(judge(month))
                .singleElement()
                .satisfies(finding -> assertThat(fact(finding, "weekTime"))
                        .isEqualTo(Elapsed.ofHours(60).plus(Elapsed.ofMinutes(1))));
    }

    @Test
    void tells_both_in_one_finding() {
        assertThat(judge(week(month(), 5, "21:00")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().variant()).isEqualTo("both"));
    }

    @Test
    void reads_all_that_the_package_holds() {
        assertThat(judge(shift(month(), "2026-09-15T07:00", "2026-09-15T21:00")))
                .hasSize(1);
        assertThat(judge(month().with(AVisit.of("V").at("2026-11-15T07:00", 840))))
                .hasSize(1);
    }

    @Test
    void uses_visits_only_where_no_staff_log_was_handed_over() {
        var month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(AVisit.of("V").at("2026-10-15T07:00", 781));

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void clears_a_visit_of_no_length() {
        assertThat(judge(month().with(AVisit.of("V").at("2026-10-12T00:00", 0))))
                .isEmpty();
    }

    @Test
    void shows_the_earliest_of_equals() {
        var month = week(month(), 5, "21:00");
        for (var day = 19; day < 24; day++) {
            shift(month, "2026-10-%dT07:00".formatted(day), "2026-10-%dT21:00".formatted(day));
        }

        assertThat(judge(month)).singleElement().satisfies(finding -> {
            assertThat(fact(finding, "dayFrom")).isEqualTo(instant("2026-10-05T07:00"));
            assertThat(fact(finding, "weekFrom")).isEqualTo(LocalDate.of(2026, 10, 5));
        });
    }

    @Test
    void follows_work_that_goes_on_for_weeks() {
        var month = shift(month(), "2026-10-07T00:00", "2026-10-28T00:00");

        assertThat(judge(month)).singleElement().satisfies(finding -> {
            assertThat(fact(finding, "weekFrom")).isEqualTo(LocalDate.of(2026, 10, 19));
            assertThat(fact(finding, "weekTime")).isEqualTo(Elapsed.ofHours(169));
        });
    }

    @Test
    void passes_over_weeks_without_work() {
        var month = shift(month(), "2026-01-05T07:00", "2026-01-05T08:00");
        week(month, 5, "19:30");

        assertThat(judge(month))
                .singleElement()
                .satisfies(finding -> assertThat(fact(finding, "weekFrom")).isEqualTo(LocalDate.of(2026, 10, 5)));
    }

    private static ALawfulMonth month() {
        return ALawfulMonth.of().withoutShifts();
    }

    private static ALawfulMonth week(ALawfulMonth month, int days, String end) {
        for (var day = 5; day < 5 + days; day++) {
            shift(month, "2026-10-%02dT07:00".formatted(day), "2026-10-%02dT%s".formatted(day, end));
        }
        return month;
    }

    private static ALawfulMonth shift(ALawfulMonth month, String from, String to) {
        return month.with(ALawfulMonth.shift("P" + from, EMPLOYMENT, from, to));
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new ExcessiveHours(), month);
    }
}
