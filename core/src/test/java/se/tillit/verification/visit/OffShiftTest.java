package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.visit.Looking.fact;
import static se.tillit.verification.visit.Looking.visitsOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.visits.Shift;

/** V1 lasts from 08:00 to 08:30. */
class OffShiftTest {

    private static ALawfulMonth month() {
        return ALawfulMonth.of().withoutShifts().with(AVisit.of("V1"));
    }

    private static Shift shift(String id, Instant from, Instant to) {
        return new Shift(id, ALawfulMonth.EMPLOYMENT, Interval.between(from, to));
    }

    private static Shift shift(String id, String from, String to) {
        return shift(id, instant("2026-10-05T" + from), instant("2026-10-05T" + to));
    }

    private static Looking look() {
        return Looking.by(RuleCode.OFF_SHIFT);
    }

    @Test
    void clears_a_visit_within_a_shift() {
        assertThat(look().at(month().with(shift("P1", "08:00", "08:30")))).isEmpty();
    }

    @Test
    void clears_a_microsecond_less_than_five_minutes_outside() {
        var from = instant("2026-10-05T08:05").minusNanos(1_000);

        assertThat(look().at(month().with(shift("P1", from, instant("2026-10-05T16:00")))))
                .isEmpty();
    }

    @Test
    void holds_five_minutes_before_the_shift() {
        var findings = look().at(month().with(shift("P1", "08:05", "16:00")));

        assertThat(visitsOf(findings)).containsExactly("V1");
        var finding = findings.getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
        assertThat(finding.effect()).isEqualTo(Effect.HOLD);
        assertThat(finding.others()).isEmpty();
        assertThat(fact(finding, "from")).isEqualTo(instant("2026-10-05T08:00"));
        assertThat(fact(finding, "to")).isEqualTo(instant("2026-10-05T08:30"));
        assertThat(fact(finding, "outside")).isEqualTo(Elapsed.ofMinutes(5));
    }

    @Test
    void holds_five_minutes_after_the_shift() {
        assertThat(look().at(month().with(shift("P1", "07:00", "08:25")))).hasSize(1);
        assertThat(look().at(month().with(shift("P1", "07:00", "08:26")))).isEmpty();
    }

    @Test
    void adds_up_what_is_outside_at_both_ends_and_between() {
        var around = month().with(shift("P1", "08:02", "08:15")).with(shift("P2", "08:16", "08:28"));

        assertThat(look().at(around))
                .singleElement()
                .satisfies(finding -> assertThat(fact(finding, "outside")).isEqualTo(Elapsed.ofMinutes(5)));
        assertThat(look().at(around.with(shift("P3", "08:15", "08:16")))).isEmpty();
    }

    @Test
    void counts_shifts_that_overlap_once() {
        var month = month().with(shift("P1", "08:00", "08:20")).with(shift("P2", "08:10", "08:25"));

        assertThat(look().at(month)).hasSize(1);
    }

    @Test
    void holds_a_visit_without_any_shift_that_day() {
        var month = month().with(shift("P1", instant("2026-10-04T07:00"), instant("2026-10-04T16:00")))
                .with(shift("P2", instant("2026-10-06T07:00"), instant("2026-10-06T16:00")));

        assertThat(fact(look().at(month).getFirst(), "outside")).isEqualTo(Elapsed.ofMinutes(30));
    }

    @Test
    void finds_the_right_shift_among_many() {
        var month = month();
        for (var day = 1; day <= 9; day++) {
            var date = "2026-10-0" + day;
            month.with(shift("P" + day, instant(date + "T07:00"), instant(date + "T12:00")))
                    .with(AVisit.of("W" + day).at(date + "T11:30", 34));
        }

        assertThat(look().at(month)).isEmpty();
        assertThat(look().at(month.with(AVisit.of("W9").at("2026-10-09T11:30", 35))))
                .hasSize(1);
    }

    @Test
    void clears_across_midnight_in_one_shift_or_two() {
        var one = ALawfulMonth.of()
                .withoutShifts()
                .with(AVisit.of("V1").at("2026-10-05T23:45", 30))
                .with(shift("P1", instant("2026-10-05T21:00"), instant("2026-10-06T07:00")));
        var two = ALawfulMonth.of()
                .withoutShifts()
                .with(AVisit.of("V1").at("2026-10-05T23:45", 30))
                .with(shift("P1", instant("2026-10-05T21:00"), instant("2026-10-06T00:00")))
                .with(shift("P2", instant("2026-10-06T00:00"), instant("2026-10-06T07:00")));

        assertThat(look().at(one)).isEmpty();
        assertThat(look().at(two)).isEmpty();
    }

    @Test
    void clears_by_a_shift_that_began_the_month_before() {
        var month = ALawfulMonth.of()
                .withoutShifts()
                .with(AVisit.of("V1").at("2026-10-01T00:10", 30))
                .with(shift("P1", instant("2026-09-30T21:00"), instant("2026-10-01T07:00")));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void clears_by_a_shift_that_ends_the_month_after() {
        var month = ALawfulMonth.of()
                .withoutShifts()
                .with(AVisit.of("V1").at("2026-10-31T23:45", 30))
                .with(shift("P1", instant("2026-10-31T23:00"), instant("2026-11-01T00:11")));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void clears_the_hour_that_comes_twice() {
        var month = ALawfulMonth.of()
                .withoutShifts()
                .with(AVisit.of("V1").at("2026-10-25T01:30", 150))
                .with(shift("P1", instant("2026-10-25T01:30"), instant("2026-10-25T03:00")));

        assertThat(look().at(month)).isEmpty();
        assertThat(look().at(month.with(AVisit.of("V1").at("2026-10-25T01:30", 155))))
                .hasSize(1);
    }

    @Test
    void holds_though_another_employment_of_the_person_was_at_work() {
        var again = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K1");
        var month = month().with(again).with(ALawfulMonth.shift("P1", again, "2026-10-05T07:00", "2026-10-05T16:00"));

        assertThat(visitsOf(look().at(month))).containsExactly("V1");
    }

    @Test
    void clears_a_visit_of_no_length() {
        assertThat(look().at(month().with(AVisit.of("V1").at("2026-10-05T20:00", 0))))
                .isEmpty();
    }

    @Test
    void holds_an_errand_alike() {
        assertThat(look().at(month().with(AVisit.of("V1").elsewhere()))).hasSize(1);
    }

    @Test
    void clears_a_visit_recorded_under_another_provider() {
        var month = month().with(AVisit.of("V2").recordedBy(ALawfulMonth.MUNICIPAL));

        assertThat(visitsOf(look().at(month))).containsExactly("V1");
    }

    @Test
    void passes_over_a_provider_without_any_staff_log_and_no_other() {
        var own = ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K2");
        var month = month().with(own).with(AVisit.of("V2").by(own));

        assertThat(visitsOf(look().at(month))).containsExactly("V1", "V2");
        assertThat(visitsOf(look().withoutStaffLogOf(ALawfulMonth.COMPANY).at(month)))
                .containsExactly("V2");
    }

    @Test
    void passes_over_one_employment_and_judges_the_persons_next() {
        var own = ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K1");
        var month = month().with(own).with(AVisit.of("V2").by(own).at("2026-10-05T10:00", 30));

        assertThat(visitsOf(look().withoutStaffLogOf(ALawfulMonth.COMPANY).at(month)))
                .containsExactly("V2");
    }

    @Test
    void says_that_it_did_not_run_for_a_provider_without_a_staff_log() {
        var month = month();
        var visit = month.handover().visits().getFirst();
        var rule = new OffShift();

        assertThat(rule.seen(visit, look().sight(month))).isEqualTo(Reason.of(RuleCode.OFF_SHIFT));
        assertThat(rule.seen(
                        visit, look().withoutStaffLogOf(ALawfulMonth.COMPANY).sight(month)))
                .isEqualTo(Reason.of(RuleCode.OFF_SHIFT).as("not-run"));
    }

    @Test
    void does_not_run_when_the_staff_log_was_not_handed_over() {
        assertThat(look().at(month().without(EvidenceKind.SHIFTS))).isEmpty();
    }

    @Test
    void holds_when_the_staff_log_is_there_and_empty() {
        assertThat(look().at(month())).hasSize(1);
    }

    @Test
    void follows_another_limit_for_the_contract_that_has_it() {
        var month = month().with(shift("P1", "08:10", "16:00"));
        var key = "off-shift.minutes";

        assertThat(look().with(key, "11").at(month)).isEmpty();
        assertThat(look().with(key, "10").at(month)).hasSize(1);
        assertThat(look().withException("C1", key, "11").at(month)).isEmpty();
        assertThat(look().withException("C2", key, "11").at(month)).hasSize(1);
    }
}
