package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.ALWAYS;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.DECISION;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.indicators.IndicatorsFixture.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Plan;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.Service;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;

class PlansInTimeTest {

    private static final Ratio IN_TIME = new Ratio(1, 1);
    private static final Ratio LATE = new Ratio(0, 1);
    private static final Ratio NONE = new Ratio(0, 0);

    @Test
    void counts_a_plan_approved_when_the_first_visit_began() {
        assertThat(inTime(month("2026-10-05T08:00"))).isEqualTo(IN_TIME);
    }

    @Test
    void counts_no_plan_approved_after_the_first_visit_began() {
        assertThat(inTime(month("2026-10-05T08:00:01"))).isEqualTo(LATE);
    }

    @Test
    void looks_at_the_first_visit_of_the_package_not_of_the_month() {
        var month = month("2026-10-01T08:00").with(AVisit.of("A").at("2026-09-20T08:00", 30));

        assertThat(inTime(month)).isEqualTo(LATE);
    }

    @Test
    void counts_no_plan_that_was_never_approved_or_is_missing() {
        assertThat(inTime(month(null))).isEqualTo(LATE);
        assertThat(inTime(month(null).withoutPlans())).isEqualTo(LATE);
    }

    @Test
    void takes_any_plan_of_the_provider_for_the_decision() {
        assertThat(inTime(month(null).with(plan("G2", MUNICIPAL, "2026-10-01T08:00"))))
                .isEqualTo(LATE);
        assertThat(inTime(month(null).with(plan("G3", COMPANY, "2026-10-01T08:00"))))
                .isEqualTo(IN_TIME);
    }

    @Test
    void leaves_decisions_out_that_were_not_carried_out_in_the_month() {
        assertThat(inTime(ALawfulMonth.of())).isEqualTo(NONE);
        assertThat(inTime(ALawfulMonth.of().with(AVisit.of("A").at("2026-09-20T08:00", 30))))
                .isEqualTo(NONE);
        assertThat(inTime(ALawfulMonth.of().with(AVisit.of("A").at("2026-11-01T00:00", 30))))
                .isEqualTo(NONE);
        assertThat(inTime(ALawfulMonth.of().with(AVisit.of("A").doing(Service.HOUSEHOLD))))
                .isEqualTo(NONE);
    }

    @Test
    void passes_over_visits_on_days_that_were_not_the_providers() {
        var fromTheTenth = DateRange.ofClosed(LocalDate.of(2026, 10, 10), null);
        var month = month("2026-10-07T08:00").with(ALawfulMonth.assignment("U1", DECISION, COMPANY, fromTheTenth));

        assertThat(inTime(month)).isEqualTo(NONE);
        assertThat(inTime(month.with(AVisit.of("W").at("2026-10-10T08:00", 30))))
                .isEqualTo(IN_TIME);
    }

    @Test
    void passes_over_visits_on_days_without_a_decision_in_force() {
        var decision = ALawfulMonth.decision(
                "D1", ALawfulMonth.RECIPIENT, 3_100, DateRange.ofClosed(LocalDate.of(2026, 10, 10), null));
        var month =
                month("2026-10-07T08:00").with(decision).with(ALawfulMonth.assignment("U1", decision, COMPANY, ALWAYS));

        assertThat(inTime(month)).isEqualTo(NONE);
    }

    @Test
    void counts_a_decision_once_for_a_provider_with_two_assignments() {
        var month = month("2026-10-05T08:00").with(ALawfulMonth.assignment("U2", DECISION, COMPANY, ALWAYS));

        assertThat(inTime(month)).isEqualTo(IN_TIME);
    }

    @Test
    void counts_every_decision_of_the_provider() {
        var neighbour = ALawfulMonth.recipient("R2");
        var second = ALawfulMonth.decision("D2", neighbour, 3_100);
        var month = month("2026-10-05T08:00")
                .with(neighbour)
                .with(second)
                .with(ALawfulMonth.assignment("U2", second, COMPANY, ALWAYS))
                .with(AVisit.of("W").to(neighbour).at("2026-10-01T00:00", 30));

        assertThat(inTime(month)).isEqualTo(new Ratio(1, 2));
    }

    /** A month with a visit on the fifth at eight and a plan approved at the time. */
    private static ALawfulMonth month(@Nullable String approved) {
        return ALawfulMonth.withOneVisit().with(plan("G1", COMPANY, approved));
    }

    private static Plan plan(String id, ProviderId provider, @Nullable String approved) {
        return new Plan(id, DECISION, provider, null, approved == null ? null : instant(approved), ALWAYS);
    }

    private static Ratio inTime(ALawfulMonth month) {
        return indicators(month).plansInTime();
    }
}
