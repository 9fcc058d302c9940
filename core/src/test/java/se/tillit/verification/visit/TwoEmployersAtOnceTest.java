package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.visit.Looking.evidenceOf;
import static se.tillit.verification.visit.Looking.fact;
import static se.tillit.verification.visit.Looking.factsOf;
import static se.tillit.verification.visit.Looking.visitsOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tillit.care.Recipient;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.visits.Employment;
import se.tillit.visits.Shift;

/** V1 is for the company from 08:00 to 08:30; S2 is the same person's employment with the municipality. */
class TwoEmployersAtOnceTest {

    private static final Recipient OTHER = ALawfulMonth.recipient("R2");
    private static final Employment SECOND_JOB = ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K1");
    private static final Instant FIVE_LEFT = instant("2026-10-05T08:25");
    private static final Elapsed HALF_AN_HOUR = Elapsed.ofMinutes(30);

    private static ALawfulMonth month() {
        return ALawfulMonth.of().with(OTHER).with(SECOND_JOB).with(AVisit.of("V1"));
    }

    private static AVisit visitFrom(Instant start) {
        return AVisit.of("V2").to(OTHER).by(SECOND_JOB).at(start, HALF_AN_HOUR);
    }

    private static Shift shiftFrom(Instant start) {
        return new Shift("P2", SECOND_JOB, Interval.between(start, instant("2026-10-05T17:00")));
    }

    private static Looking look() {
        return Looking.by(RuleCode.TWO_EMPLOYERS_AT_ONCE);
    }

    @Test
    void clears_five_minutes_of_another_employers_visit() {
        assertThat(look().at(month().withoutShifts().with(visitFrom(FIVE_LEFT))))
                .isEmpty();
    }

    @Test
    void holds_both_visits_for_a_microsecond_more_than_five_minutes() {
        var findings = look().at(month().withoutShifts().with(visitFrom(FIVE_LEFT.minusNanos(1_000))));

        assertThat(visitsOf(findings)).containsExactly("V1", "V2");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(finding.effect()).isEqualTo(Effect.HOLD);
            assertThat(finding.reason().variant()).isEqualTo("visit");
            assertThat(fact(finding, "overlap")).isEqualTo(Elapsed.ofMinutes(5).plus(new Elapsed(1)));
        });
        assertThat(evidenceOf(findings.getFirst())).containsExactly("V2");
        assertThat(evidenceOf(findings.getLast())).containsExactly("V1");
    }

    @Test
    void clears_five_minutes_of_another_employers_shift() {
        assertThat(look().at(month().with(shiftFrom(FIVE_LEFT)))).isEmpty();
    }

    @Test
    void holds_for_a_microsecond_more_of_another_employers_shift() {
        var findings = look().at(month().with(shiftFrom(FIVE_LEFT.minusNanos(1_000))));

        assertThat(visitsOf(findings)).containsExactly("V1");
        assertThat(findings.getFirst().reason().variant()).isEqualTo("shift");
        assertThat(findings.getFirst().others()).isEmpty();
    }

    @Test
    void tells_neither_the_other_employer_nor_its_recipient() {
        var finding =
                look().at(month().with(visitFrom(instant("2026-10-05T08:10")))).getFirst();

        assertThat(factsOf(finding)).containsExactly("from", "to", "overlap");
        assertThat(fact(finding, "from")).isEqualTo(instant("2026-10-05T08:00"));
        assertThat(fact(finding, "to")).isEqualTo(instant("2026-10-05T08:30"));
    }

    @Test
    void clears_two_shifts_at_once_without_a_visit() {
        assertThat(look().at(ALawfulMonth.of().with(SECOND_JOB).with(shiftFrom(instant("2026-10-05T07:00")))))
                .isEmpty();
    }

    @Test
    void clears_two_shifts_at_once_when_the_visits_are_outside_the_other() {
        assertThat(look().at(month().with(shiftFrom(instant("2026-10-05T09:00")))))
                .isEmpty();
    }

    @Test
    void clears_two_jobs_at_different_hours() {
        var month = month().with(visitFrom(instant("2026-10-05T17:00")))
                .with(ALawfulMonth.shift("P2", SECOND_JOB, "2026-10-05T16:30", "2026-10-05T22:00"));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void clears_a_shift_when_the_staff_log_was_not_handed_over() {
        var month = month().without(EvidenceKind.SHIFTS).with(shiftFrom(instant("2026-10-05T07:00")));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void holds_for_visits_when_the_staff_log_was_not_handed_over() {
        var month = month().without(EvidenceKind.SHIFTS).with(visitFrom(instant("2026-10-05T08:10")));

        assertThat(visitsOf(look().at(month))).containsExactly("V1", "V2");
    }

    @Test
    void holds_with_every_counterpart_as_evidence_and_the_longest_time_in_common() {
        var month = ALawfulMonth.of()
                .with(SECOND_JOB)
                .with(AVisit.of("V1").at("2026-10-05T08:00", 120))
                .with(visitFrom(instant("2026-10-05T08:10")).at("2026-10-05T08:10", 10))
                .with(AVisit.of("V3").by(SECOND_JOB).at("2026-10-05T08:30", 40))
                .with(AVisit.of("V4").by(SECOND_JOB).at("2026-10-05T09:20", 20))
                .with(AVisit.of("V5").by(SECOND_JOB).at("2026-10-05T09:45", 5));

        var first = look().at(month).getFirst();

        assertThat(evidenceOf(first)).containsExactly("V2", "V3", "V4");
        assertThat(fact(first, "overlap")).isEqualTo(Elapsed.ofMinutes(40));
    }

    @Test
    void tells_the_longest_time_in_common_also_when_it_is_a_shift() {
        var month = month().with(visitFrom(instant("2026-10-05T08:20")))
                .with(new Shift(
                        "P2", SECOND_JOB, Interval.between(instant("2026-10-05T08:05"), instant("2026-10-05T08:15"))))
                .with(new Shift(
                        "P3", SECOND_JOB, shiftFrom(instant("2026-10-05T08:12")).time()));

        var first = look().at(month).getFirst();

        assertThat(first.reason().variant()).isEqualTo("visit");
        assertThat(fact(first, "overlap")).isEqualTo(Elapsed.ofMinutes(18));
    }

    @Test
    void holds_across_three_employers() {
        var third = ALawfulMonth.employment("S3", new ProviderId("559000-0001"), "K1");
        var month = month().with(third)
                .with(visitFrom(instant("2026-10-05T08:10")))
                .with(AVisit.of("V3").by(third).at("2026-10-05T08:15", 30));

        var findings = look().at(month.withoutShifts());

        assertThat(visitsOf(findings)).containsExactly("V1", "V2", "V3");
        assertThat(evidenceOf(findings.getFirst())).containsExactly("V2", "V3");
    }

    @Test
    void holds_an_errand_and_a_visit_to_the_same_recipient_alike() {
        var errand = month().with(visitFrom(instant("2026-10-05T08:10")).elsewhere());
        var same = month().with(visitFrom(instant("2026-10-05T08:10")).to(ALawfulMonth.RECIPIENT));

        assertThat(visitsOf(look().at(errand))).containsExactly("V1", "V2");
        assertThat(visitsOf(look().at(same))).containsExactly("V1", "V2");
    }

    @Test
    void clears_two_persons() {
        var colleague = ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K2");

        assertThat(look().at(month().with(colleague)
                        .with(visitFrom(instant("2026-10-05T08:10")).by(colleague))))
                .isEmpty();
    }

    @Test
    void clears_two_employments_at_one_provider_which_is_another_rule() {
        var again = ALawfulMonth.employment("S3", ALawfulMonth.COMPANY, "K1");

        assertThat(look().at(month().with(again)
                        .with(visitFrom(instant("2026-10-05T08:10")).by(again))))
                .isEmpty();
    }

    @Test
    void clears_a_visit_recorded_under_the_other_employer_and_does_not_use_it_as_evidence() {
        var month = month().with(visitFrom(instant("2026-10-05T08:10")).recordedBy(ALawfulMonth.COMPANY));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void holds_against_the_shift_of_one_whose_visits_are_recorded_elsewhere() {
        var month = month().with(visitFrom(instant("2026-10-05T08:10")).recordedBy(ALawfulMonth.COMPANY))
                .with(shiftFrom(instant("2026-10-05T08:10")));

        assertThat(visitsOf(look().at(month))).containsExactly("V1");
    }

    @Test
    void holds_against_a_shift_that_began_before_the_month() {
        var night = ALawfulMonth.shift("P2", SECOND_JOB, "2026-09-30T22:00", "2026-10-01T06:00");
        var month = ALawfulMonth.of()
                .with(SECOND_JOB)
                .with(night)
                .with(AVisit.of("V1").at("2026-10-01T00:10", 30));

        assertThat(visitsOf(look().at(month))).containsExactly("V1");
    }

    @Test
    void clears_a_visit_that_meets_one_from_before_the_month() {
        var month = ALawfulMonth.of()
                .with(SECOND_JOB)
                .with(AVisit.of("V1").at("2026-10-01T00:10", 30))
                .with(visitFrom(instant("2026-09-30T23:59")));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void clears_visits_that_only_the_clock_on_the_wall_puts_together() {
        var month = ALawfulMonth.of()
                .with(SECOND_JOB)
                .with(AVisit.of("V1").at(Instant.parse("2026-10-25T00:10:00Z"), HALF_AN_HOUR))
                .with(visitFrom(Instant.parse("2026-10-25T01:10:00Z")));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void follows_another_limit_for_the_contract_that_has_it() {
        var month = month().withoutShifts().with(visitFrom(instant("2026-10-05T08:20")));
        var key = "two-employers-at-once.overlap";

        assertThat(look().with(key, "10").at(month)).isEmpty();
        assertThat(look().with(key, "9").at(month)).hasSize(2);
        assertThat(visitsOf(look().withException("C1", key, "10").at(month))).containsExactly("V2");
    }
}
