package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.DECISION;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;
import static se.tillit.verification.ALawfulMonth.PLAN;
import static se.tillit.verification.ALawfulMonth.RECIPIENT;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.indicators.IndicatorsFixture.indicators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.care.Plan;
import se.tillit.care.PlannedVisit;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.Service;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;

/** October 2026 has four Mondays: the 5th, 12th, 19th and 26th. */
class PlannedVisitsDoneTest {

    @Test
    void counts_a_visit_within_the_window_as_done() {
        assertThat(done(month().with(AVisit.of("V").at("2026-10-05T08:30", 30))))
                .isEqualTo(new Ratio(1, 4));
    }

    @Test
    void allows_sixty_minutes_on_either_side() {
        assertThat(done(month().with(AVisit.of("V").at("2026-10-05T07:00", 30))))
                .isEqualTo(new Ratio(1, 4));
        assertThat(done(month().with(AVisit.of("V").at("2026-10-05T10:00", 30))))
                .isEqualTo(new Ratio(1, 4));
    }

    @Test
    void allows_no_more_than_sixty_minutes() {
        assertThat(done(month().with(AVisit.of("V").at("2026-10-05T06:59", 90))))
                .isEqualTo(new Ratio(0, 4));
        assertThat(done(month().with(AVisit.of("V").at("2026-10-05T10:01", 30))))
                .isEqualTo(new Ratio(0, 4));
    }

    @Test
    void wants_a_visit_by_the_provider_to_the_recipient_for_the_service() {
        var neighbour = ALawfulMonth.recipient("R2");
        var month = month().with(neighbour)
                .with(AVisit.of("A").at("2026-10-05T08:30", 30).recordedBy(MUNICIPAL))
                .with(AVisit.of("B").at("2026-10-12T08:30", 30).to(neighbour))
                .with(AVisit.of("C").at("2026-10-19T08:30", 30).doing(Service.HOUSEHOLD));

        assertThat(done(month)).isEqualTo(new Ratio(0, 4));
    }

    @Test
    void lets_a_window_cross_midnight() {
        var month = ALawfulMonth.of().with(row(PLAN, "23:00", "01:00", 1, null));

        assertThat(done(month.with(AVisit.of("V").at("2026-10-06T02:00", 30)))).isEqualTo(new Ratio(1, 4));
        assertThat(done(month.with(AVisit.of("V").at("2026-10-06T02:01", 30)))).isEqualTo(new Ratio(0, 4));
    }

    @Test
    void leaves_visits_out_that_were_not_due_that_week() {
        var month = ALawfulMonth.of().with(row(PLAN, "08:00", "09:00", 2, LocalDate.of(2026, 10, 12)));

        assertThat(done(month.with(AVisit.of("V").at("2026-10-26T08:30", 30)))).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void leaves_visits_out_while_the_recipient_was_absent() {
        var stay = new Absence(
                "F", RECIPIENT, AbsenceKind.HOSPITAL, instant("2026-10-05T08:59"), instant("2026-10-12T08:01"));

        assertThat(done(month().with(stay))).isEqualTo(new Ratio(0, 2));
    }

    @Test
    void counts_visits_just_before_and_just_after_an_absence() {
        var stay = new Absence(
                "F", RECIPIENT, AbsenceKind.HOSPITAL, instant("2026-10-05T09:00"), instant("2026-10-12T08:00"));

        assertThat(done(month().with(stay))).isEqualTo(new Ratio(0, 4));
    }

    @Test
    void leaves_plans_out_that_were_never_approved() {
        var draft = new Plan("G1", DECISION, COMPANY, null, null, ALawfulMonth.ALWAYS);

        assertThat(done(ALawfulMonth.of().with(draft).with(row(draft, "08:00", "09:00", 1, null))))
                .isEqualTo(new Ratio(0, 0));
    }

    @Test
    void counts_only_days_on_which_the_plan_is_in_force() {
        var plan = new Plan("G1", DECISION, COMPANY, null, instant("2026-10-10T10:00"), days(12, 25));

        assertThat(done(ALawfulMonth.of().with(plan).with(row(plan, "08:00", "09:00", 1, null))))
                .isEqualTo(new Ratio(0, 2));
    }

    @Test
    void counts_only_days_on_which_the_decision_is_the_providers() {
        var month = month().with(ALawfulMonth.assignment("U1", DECISION, COMPANY, days(1, 12)));

        assertThat(done(month)).isEqualTo(new Ratio(0, 2));
        assertThat(done(month().withoutAssignments())).isEqualTo(new Ratio(0, 0));
    }

    @Test
    void counts_only_days_on_which_the_decision_is_in_force() {
        var decision = ALawfulMonth.decision("D1", RECIPIENT, 3_100, days(6, 31));
        var plan = ALawfulMonth.plan("G1", decision, COMPANY);
        var month = ALawfulMonth.of()
                .with(decision)
                .with(ALawfulMonth.assignment("U1", decision, COMPANY, ALawfulMonth.ALWAYS))
                .with(plan)
                .with(row(plan, "08:00", "09:00", 1, null));

        assertThat(done(month)).isEqualTo(new Ratio(0, 3));
    }

    @Test
    void has_nothing_to_divide_by_without_planned_visits() {
        assertThat(done(month().without(EvidenceKind.PLANNED_VISITS))).isEqualTo(new Ratio(0, 0));
    }

    private static ALawfulMonth month() {
        return ALawfulMonth.of().with(row(PLAN, "08:00", "09:00", 1, null));
    }

    private static PlannedVisit row(
            Plan plan, String start, String end, int everyWeeks, @Nullable LocalDate firstWeek) {
        return new PlannedVisit(
                "B1",
                plan,
                DayOfWeek.MONDAY,
                LocalTime.parse(start),
                LocalTime.parse(end),
                Minutes.of(30),
                1,
                everyWeeks,
                firstWeek);
    }

    private static DateRange days(int first, int last) {
        return DateRange.ofClosed(LocalDate.of(2026, 10, first), LocalDate.of(2026, 10, last));
    }

    private static Ratio done(ALawfulMonth month) {
        return indicators(month).plannedVisitsDone();
    }
}
