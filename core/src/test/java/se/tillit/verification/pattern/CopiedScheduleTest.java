package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.pattern.PatternFixture.fact;
import static se.tillit.verification.pattern.PatternFixture.slot;
import static se.tillit.verification.pattern.PatternFixture.slotInstant;
import static se.tillit.verification.pattern.PatternFixture.with;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.Service;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class CopiedScheduleTest {

    @Test
    void finds_half_of_forty_visits_made_as_planned_to_the_minute() {
        var findings = judge(month(20, 20));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfEmployment(ALawfulMonth.EMPLOYMENT));
            assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(finding.provider()).isEqualTo(ALawfulMonth.COMPANY);
            assertThat(finding.staff()).isEqualTo("S1");
            assertThat(finding.person()).isEqualTo("K1");
            assertThat(finding.recipient()).isNull();
            assertThat(fact(finding, "share")).isEqualTo(new Ratio(20, 40));
        });
    }

    @Test
    void clears_fewer_than_half() {
        assertThat(judge(month(20, 21))).isEmpty();
    }

    @Test
    void clears_fewer_than_forty_visits() {
        assertThat(judge(month(39, 0))).isEmpty();
        assertThat(judge(month(40, 0))).hasSize(1);
    }

    @Test
    void finds_a_start_sixty_seconds_before_or_after() {
        assertThat(judge(shifted(60, 1_800))).hasSize(1);
        assertThat(judge(shifted(-60, 1_800))).hasSize(1);
    }

    @Test
    void clears_a_start_sixty_one_seconds_before_or_after() {
        assertThat(judge(shifted(61, 1_800))).isEmpty();
        assertThat(judge(shifted(-61, 1_800))).isEmpty();
    }

    @Test
    void finds_a_length_sixty_seconds_shorter_or_longer() {
        assertThat(judge(shifted(0, 1_860))).hasSize(1);
        assertThat(judge(shifted(0, 1_740))).hasSize(1);
    }

    @Test
    void clears_a_length_sixty_one_seconds_shorter_or_longer() {
        assertThat(judge(shifted(0, 1_861))).isEmpty();
        assertThat(judge(shifted(0, 1_739))).isEmpty();
    }

    @Test
    void clears_a_start_of_one_row_with_the_length_of_another() {
        var month = visits(ALawfulMonth.of(), 40, 0);
        for (var weekday : DayOfWeek.values()) {
            month.with(row("A" + weekday, ALawfulMonth.PLAN, weekday, 7, 60));
            month.with(row("B" + weekday, ALawfulMonth.PLAN, weekday, 12, 30));
            month.with(row("C" + weekday, ALawfulMonth.PLAN, weekday, 8, 60));
        }

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void clears_rows_of_another_weekday() {
        var month = visits(ALawfulMonth.of(), 40, 0)
                .with(row("A", ALawfulMonth.PLAN, DayOfWeek.MONDAY, 7, 30))
                .with(row("B", ALawfulMonth.PLAN, DayOfWeek.TUESDAY, 7, 30));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void finds_copies_of_a_plan_that_was_never_approved() {
        var draft = new Plan("G1", ALawfulMonth.DECISION, ALawfulMonth.COMPANY, null, null, ALawfulMonth.ALWAYS);

        assertThat(judge(planned(draft))).hasSize(1);
    }

    @Test
    void clears_a_plan_of_another_provider() {
        assertThat(judge(planned(ALawfulMonth.plan("G1", ALawfulMonth.DECISION, ALawfulMonth.MUNICIPAL))))
                .isEmpty();
    }

    @Test
    void clears_a_plan_that_was_not_yet_in_force() {
        var later = new Plan(
                "G1",
                ALawfulMonth.DECISION,
                ALawfulMonth.COMPANY,
                null,
                null,
                DateRange.ofClosed(LocalDate.of(2026, 10, 28), null));

        assertThat(judge(planned(later))).isEmpty();
    }

    @Test
    void clears_visits_for_another_service() {
        var month = with(
                rows(ALawfulMonth.of(), ALawfulMonth.PLAN, 1),
                40,
                number -> AVisit.of("V" + number).at(slot(number), 30).doing(Service.HOUSEHOLD));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void finds_visits_in_weeks_when_they_were_not_due() {
        var month = visits(rows(ALawfulMonth.of(), ALawfulMonth.PLAN, 4), 40, 0);

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void follows_the_clock_when_it_changes() {
        var month = with(
                        ALawfulMonth.of(),
                        40,
                        number -> AVisit.of("V" + number)
                                .at(AVisit.instant("2026-10-25T08:00").plusSeconds(number), Elapsed.ofMinutes(30)))
                .with(row("A", ALawfulMonth.PLAN, DayOfWeek.SUNDAY, 8, 30));

        assertThat(judge(month)).hasSize(1);
    }

    private static ALawfulMonth month(int copies, int others) {
        return visits(rows(ALawfulMonth.of(), ALawfulMonth.PLAN, 1), copies, others);
    }

    private static ALawfulMonth planned(Plan plan) {
        return visits(rows(ALawfulMonth.of().with(plan), plan, 1), 40, 0);
    }

    private static ALawfulMonth shifted(long seconds, long length) {
        return with(
                rows(ALawfulMonth.of(), ALawfulMonth.PLAN, 1),
                40,
                number -> AVisit.of("V" + number)
                        .at(slotInstant(number).plusSeconds(seconds), Elapsed.ofSeconds(length)));
    }

    /** Visits at 07:00 and 08:00 as planned, and others half an hour later. */
    private static ALawfulMonth visits(ALawfulMonth month, int copies, int others) {
        with(month, copies, number -> AVisit.of("V" + number).at(slot(number), 30));
        return with(
                month,
                others,
                number -> AVisit.of("W" + number).at(slotInstant(number).plusSeconds(1_800), Elapsed.ofMinutes(30)));
    }

    private static ALawfulMonth rows(ALawfulMonth month, Plan plan, int everyWeeks) {
        for (var weekday : DayOfWeek.values()) {
            for (var hour = 7; hour <= 8; hour++) {
                var row = row(weekday.toString() + hour, plan, weekday, hour, 30);
                month.with(new PlannedVisit(
                        row.id(),
                        plan,
                        weekday,
                        row.windowStart(),
                        row.windowEnd(),
                        row.minutes(),
                        1,
                        everyWeeks,
                        everyWeeks == 1 ? null : LocalDate.of(2027, 1, 4)));
            }
        }
        return month;
    }

    private static PlannedVisit row(String id, Plan plan, DayOfWeek weekday, int hour, long minutes) {
        return new PlannedVisit(
                id, plan, weekday, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), Minutes.of(minutes), 1, 1, null);
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new CopiedSchedule(), month);
    }
}
