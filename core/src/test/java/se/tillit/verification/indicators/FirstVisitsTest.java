package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.DECISION;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.indicators.IndicatorsFixture.indicators;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.care.Assignment;
import se.tillit.care.Urgency;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Ratio;
import se.tillit.kernel.Service;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;

/** The assignment is ordered on 5 October at ten. */
class FirstVisitsTest {

    @Test
    void counts_a_first_visit_within_24_hours() {
        assertThat(indicators(month("2026-10-06T10:00")).startWithin24Hours()).isEqualTo(new Ratio(1, 1));
        assertThat(indicators(month("2026-10-06T10:01")).startWithin24Hours()).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void counts_a_first_visit_within_48_hours() {
        assertThat(indicators(month("2026-10-07T10:00")).startWithin48Hours()).isEqualTo(new Ratio(1, 1));
        assertThat(indicators(month("2026-10-07T10:01")).startWithin48Hours()).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void counts_a_visit_at_the_moment_of_the_order_but_none_before() {
        assertThat(indicators(month("2026-10-05T10:00")).startWithin24Hours()).isEqualTo(new Ratio(1, 1));
        assertThat(indicators(month("2026-10-05T09:59")).startWithin24Hours()).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void takes_the_first_of_several_that_start_at_once() {
        var month = month("2026-10-05T10:00")
                .with(AVisit.of("W").at("2026-10-05T10:00", 30))
                .with(AVisit.of("X").at("2026-10-05T10:00", 30))
                .with(AVisit.of("Y").at("2026-10-02T10:00", 30));

        assertThat(indicators(month).startWithin24Hours()).isEqualTo(new Ratio(1, 1));
    }

    @Test
    void counts_an_assignment_without_a_visit_as_not_begun() {
        var month = assigned(5, 31)
                .with(AVisit.of("A").at("2026-10-05T12:00", 30).recordedBy(MUNICIPAL))
                .with(AVisit.of("B").at("2026-10-05T13:00", 30).doing(Service.ESCORT));

        assertThat(indicators(month).startWithin24Hours()).isEqualTo(new Ratio(0, 1));
        assertThat(indicators(month).startWithin48Hours()).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void leaves_assignments_out_that_did_not_start_in_the_month() {
        assertThat(indicators(ALawfulMonth.withOneVisit()).startWithin24Hours()).isEqualTo(new Ratio(0, 0));
    }

    @Test
    void leaves_an_assignment_out_that_was_withdrawn_before_it_began() {
        assertThat(indicators(assigned(20, 10)).startWithin24Hours()).isEqualTo(new Ratio(0, 0));
    }

    private static ALawfulMonth month(String firstVisit) {
        return assigned(5, 31).with(AVisit.of("V").at(firstVisit, 30));
    }

    private static ALawfulMonth assigned(int first, int last) {
        var days = DateRange.ofClosed(LocalDate.of(2026, 10, first), LocalDate.of(2026, 10, last));
        return ALawfulMonth.of()
                .with(new Assignment(
                        "U1", DECISION, COMPANY, Urgency.DISCHARGE, instant("2026-10-05T10:00"), null, days));
    }
}
