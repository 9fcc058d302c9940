package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.visit.Looking.evidenceOf;
import static se.tillit.verification.visit.Looking.fact;
import static se.tillit.verification.visit.Looking.visitsOf;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Area;
import se.tillit.care.Recipient;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.visits.Employment;

/** V1 is at R1 from 08:00 to 08:30. */
class StaffInTwoPlacesTest {

    private static final Recipient OTHER = ALawfulMonth.recipient("R2");
    private static final Instant TWO_LEFT = instant("2026-10-05T08:28");
    private static final Elapsed HALF_AN_HOUR = Elapsed.ofMinutes(30);
    private static final Employment SECOND_EMPLOYMENT = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K1");
    private static final String OVERLAP = "staff-in-two-places.overlap";

    private static ALawfulMonth month() {
        return ALawfulMonth.of().with(OTHER).with(SECOND_EMPLOYMENT).with(AVisit.of("V1"));
    }

    private static AVisit elsewhereFrom(Instant start) {
        return AVisit.of("V2").to(OTHER).at(start, HALF_AN_HOUR);
    }

    private static Looking look() {
        return Looking.by(RuleCode.STAFF_IN_TWO_PLACES);
    }

    @Test
    void clears_two_minutes_in_common() {
        assertThat(look().at(month().with(elsewhereFrom(TWO_LEFT)))).isEmpty();
    }

    @Test
    void holds_both_visits_for_a_microsecond_more_than_two_minutes() {
        var findings = look().at(month().with(elsewhereFrom(TWO_LEFT.minusNanos(1_000))));

        assertThat(visitsOf(findings)).containsExactly("V1", "V2");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(finding.effect()).isEqualTo(Effect.HOLD);
        });
        assertThat(evidenceOf(findings.getFirst())).containsExactly("V2");
        assertThat(evidenceOf(findings.getLast())).containsExactly("V1");
    }

    @Test
    void tells_both_times_and_the_time_in_common() {
        var finding = look().at(month().with(elsewhereFrom(instant("2026-10-05T08:20"))))
                .getFirst();

        assertThat(fact(finding, "from")).isEqualTo(instant("2026-10-05T08:00"));
        assertThat(fact(finding, "to")).isEqualTo(instant("2026-10-05T08:30"));
        assertThat(fact(finding, "other")).isEqualTo("V2");
        assertThat(fact(finding, "otherFrom")).isEqualTo(instant("2026-10-05T08:20"));
        assertThat(fact(finding, "otherTo")).isEqualTo(instant("2026-10-05T08:50"));
        assertThat(fact(finding, "overlap")).isEqualTo(Elapsed.ofMinutes(10));
        assertThat(fact(finding, "count")).isEqualTo(1);
    }

    @Test
    void holds_with_every_counterpart_as_evidence_in_the_order_of_start() {
        var findings = look().at(month().with(elsewhereFrom(instant("2026-10-05T08:10")))
                .with(AVisit.of("V3").to(ALawfulMonth.recipient("R3")).at("2026-10-05T07:40", 30))
                .with(AVisit.of("V4").to(ALawfulMonth.recipient("R4")).at("2026-10-05T08:28", 30)));

        assertThat(visitsOf(findings)).containsExactly("V3", "V1", "V2", "V4");
        assertThat(evidenceOf(findings.get(0))).containsExactly("V1");
        assertThat(evidenceOf(findings.get(1))).containsExactly("V3", "V2");
        assertThat(fact(findings.get(1), "count")).isEqualTo(2);
        assertThat(evidenceOf(findings.get(2))).containsExactly("V1", "V4");
        assertThat(evidenceOf(findings.get(3))).containsExactly("V2");
    }

    @Test
    void holds_when_a_long_visit_goes_on_behind_a_short_one() {
        var findings = look().at(month().with(AVisit.of("V0").at("2026-10-05T06:00", 240))
                .with(AVisit.of("V5").at("2026-10-05T07:00", 5))
                .with(elsewhereFrom(instant("2026-10-05T09:00"))));

        assertThat(visitsOf(findings)).containsExactly("V0", "V2");
    }

    @Test
    void holds_across_two_employments_at_one_provider() {
        var findings = look().at(
                        month().with(elsewhereFrom(instant("2026-10-05T08:10")).by(SECOND_EMPLOYMENT)));

        assertThat(visitsOf(findings)).containsExactly("V1", "V2");
    }

    @Test
    void holds_across_two_employments_whatever_one_of_them_does_later_in_the_day() {
        var findings = look().at(month().with(AVisit.of("V3").at("2026-10-05T20:00", 30))
                .with(elsewhereFrom(instant("2026-10-05T08:10")).by(SECOND_EMPLOYMENT)));

        assertThat(visitsOf(findings)).containsExactly("V1", "V2");
    }

    @Test
    void clears_two_persons() {
        var colleague = ALawfulMonth.employment("S3", ALawfulMonth.COMPANY, "K3");

        assertThat(look().at(month().with(colleague)
                        .with(elsewhereFrom(instant("2026-10-05T08:10")).by(colleague))))
                .isEmpty();
    }

    @Test
    void clears_another_provider_which_is_another_rule() {
        var elsewhere = ALawfulMonth.employment("S3", ALawfulMonth.MUNICIPAL, "K1");

        assertThat(look().at(month().with(elsewhere)
                        .with(elsewhereFrom(instant("2026-10-05T08:10")).by(elsewhere))))
                .isEmpty();
    }

    @Test
    void clears_a_visit_recorded_under_another_provider_and_does_not_use_it_as_evidence() {
        assertThat(look().at(month().with(
                                elsewhereFrom(instant("2026-10-05T08:10")).recordedBy(ALawfulMonth.MUNICIPAL))))
                .isEmpty();
    }

    @Test
    void clears_a_visit_that_another_providers_staff_recorded_under_this_one() {
        var elsewhere = ALawfulMonth.employment("S3", ALawfulMonth.MUNICIPAL, "K1");

        assertThat(look().at(month().with(elsewhere)
                        .with(elsewhereFrom(instant("2026-10-05T08:10"))
                                .by(elsewhere)
                                .recordedBy(ALawfulMonth.COMPANY))))
                .isEmpty();
    }

    @Test
    void clears_two_visits_to_one_recipient() {
        assertThat(look().at(month().with(AVisit.of("V2").at("2026-10-05T08:10", 30))))
                .isEmpty();
    }

    @Test
    void clears_spouses_in_one_home() {
        var wife = Homes.sharing("R7", null, "H1");
        var husband = Homes.sharing("R8", null, "H1");

        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").to(wife))
                        .with(AVisit.of("V2").to(husband).at("2026-10-05T08:10", 30))))
                .isEmpty();
    }

    @Test
    void holds_neighbours_of_two_households() {
        var one = Homes.sharing("R7", null, "H1");
        var other = Homes.sharing("R8", null, "H2");

        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").to(one))
                        .with(AVisit.of("V2").to(other).at("2026-10-05T08:10", 30))))
                .hasSize(2);
    }

    @Test
    void holds_an_errand_and_a_visit_in_another_home() {
        var earlier = look().at(month().with(
                        AVisit.of("V2").to(OTHER).at("2026-10-05T07:50", 30).elsewhere()));
        var later = look().at(month().with(
                        AVisit.of("V2").to(OTHER).at("2026-10-05T08:10", 30).elsewhere()));

        assertThat(visitsOf(earlier)).containsExactly("V2", "V1");
        assertThat(visitsOf(later)).containsExactly("V1", "V2");
    }

    @Test
    void clears_two_errands_at_once() {
        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").elsewhere())
                        .with(elsewhereFrom(instant("2026-10-05T08:10")).elsewhere())))
                .isEmpty();
    }

    @Test
    void clears_an_errand_for_the_recipient_who_is_helped_at_home() {
        assertThat(look().at(month().with(
                                AVisit.of("V2").at("2026-10-05T08:10", 30).elsewhere())))
                .isEmpty();
    }

    @Test
    void clears_a_visit_of_no_length_in_the_midst_of_another() {
        assertThat(look().with(OVERLAP, "0")
                        .at(month().with(elsewhereFrom(TWO_LEFT).at("2026-10-05T08:10", 0))))
                .isEmpty();
    }

    @Test
    void clears_visits_that_touch() {
        assertThat(look().with(OVERLAP, "0").at(month().with(elsewhereFrom(instant("2026-10-05T08:30")))))
                .isEmpty();
    }

    @Test
    void clears_a_hand_over_between_two_persons_at_one_recipient() {
        var colleague = ALawfulMonth.employment("S3", ALawfulMonth.COMPANY, "K3");

        assertThat(look().at(month().with(colleague)
                        .with(AVisit.of("V2").by(colleague).at("2026-10-05T08:26", 30))))
                .isEmpty();
    }

    @Test
    void clears_visits_that_only_the_clock_on_the_wall_puts_together() {
        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").at(Instant.parse("2026-10-25T00:10:00Z"), HALF_AN_HOUR))
                        .with(elsewhereFrom(Instant.parse("2026-10-25T01:10:00Z")))))
                .isEmpty();
    }

    @Test
    void holds_across_midnight() {
        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").at("2026-10-05T23:45", 30))
                        .with(elsewhereFrom(instant("2026-10-06T00:05")))))
                .hasSize(2);
    }

    @Test
    void clears_a_visit_that_meets_one_from_before_the_month() {
        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").at("2026-09-30T23:45", 30))
                        .with(elsewhereFrom(instant("2026-10-01T00:05")))))
                .isEmpty();
    }

    @Test
    void follows_the_limit_of_the_visits_own_day() {
        var row = new ParameterRow(
                OVERLAP, "10", DateRange.ofClosed(LocalDate.of(2026, 10, 6), null), null, "a decision");
        var month = ALawfulMonth.of()
                .with(AVisit.of("V1").at("2026-10-05T23:45", 30))
                .with(elsewhereFrom(instant("2026-10-06T00:05")));

        assertThat(visitsOf(look().with(row).at(month))).containsExactly("V1");
    }

    @Test
    void follows_the_limit_of_the_visits_own_contract() {
        var area = new Area("A2", "South");
        var far = ALawfulMonth.recipient("R2", area);
        var month = month().with(ALawfulMonth.contract("C3", ALawfulMonth.COMPANY, area, null))
                .with(AVisit.of("V2").to(far).at("2026-10-05T08:20", 30));

        assertThat(visitsOf(look().withException("C3", OVERLAP, "10").at(month)))
                .containsExactly("V1");
        assertThat(visitsOf(look().withException("C3", OVERLAP, "9").at(month))).containsExactly("V1", "V2");
    }
}
