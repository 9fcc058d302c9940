package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.visit.Looking.evidenceOf;
import static se.tillit.verification.visit.Looking.fact;
import static se.tillit.verification.visit.Looking.visitsOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Position;
import se.tillit.care.Recipient;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;

/** V1 ends at 08:30 at the origin; 90 km/h is 25 metres a second, so that two minutes for clocks are three kilometres. */
class ImpossibleTravelTest {

    private static final Recipient HERE = Homes.at("R1", Homes.ORIGIN);
    private static final Position FAR = Homes.aboutFromOrigin(60);
    private static final Instant LEFT = instant("2026-10-05T08:30");
    private static final String CLOCK = "impossible-travel.clock";

    private static ALawfulMonth month(Position there, Instant arrived) {
        return ALawfulMonth.of()
                .with(AVisit.of("V1").to(HERE))
                .with(AVisit.of("V2").to(Homes.at("R2", there)).at(arrived, Elapsed.ofMinutes(30)));
    }

    private static ALawfulMonth month(double kilometres, Instant arrived) {
        return month(Homes.exactlyFromOrigin(kilometres), arrived);
    }

    private static Looking look() {
        return Looking.by(RuleCode.IMPOSSIBLE_TRAVEL);
    }

    @Test
    void clears_just_90_kilometres_an_hour() {
        assertThat(look().at(month(6, LEFT.plusSeconds(120)))).isEmpty();
    }

    @Test
    void holds_the_later_visit_for_a_microsecond_less_time() {
        var findings = look().at(month(6, LEFT.plusSeconds(120).minusNanos(1_000)));

        assertThat(visitsOf(findings)).containsExactly("V2");
        var finding = findings.getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
        assertThat(finding.effect()).isEqualTo(Effect.HOLD);
        assertThat(evidenceOf(finding)).containsExactly("V1");
        assertThat(fact(finding, "earlier")).isEqualTo("V1");
        assertThat(fact(finding, "left")).isEqualTo(LEFT);
        assertThat(fact(finding, "arrived")).isEqualTo(LEFT.plusSeconds(120).minusNanos(1_000));
        assertThat(fact(finding, "metres")).isEqualTo(6_000L);
        assertThat(fact(finding, "speed")).isEqualTo(90);
        assertThat(fact(finding, "count")).isEqualTo(1);
    }

    @Test
    void holds_for_a_centimetre_more() {
        var first = AVisit.of("V1");
        var nearer = Homes.at("R2", Homes.metresNorth(5_999.99));
        var farther = Homes.at("R2", Homes.metresNorth(6_000.01));

        assertThat(look().at(ALawfulMonth.of()
                        .with(first)
                        .with(AVisit.of("V2").to(nearer).at("2026-10-05T08:32", 30))))
                .isEmpty();
        assertThat(look().at(ALawfulMonth.of()
                        .with(first)
                        .with(AVisit.of("V2").to(farther).at("2026-10-05T08:32", 30))))
                .hasSize(1);
    }

    @Test
    void clears_three_kilometres_in_no_time_since_clocks_may_be_two_minutes_off() {
        assertThat(look().at(month(3, LEFT))).isEmpty();
        assertThat(look().at(month(Homes.aboutFromOrigin(3.000_001), LEFT))).hasSize(1);
    }

    @Test
    void follows_another_allowance_for_clocks() {
        assertThat(look().with(CLOCK, "3").at(month(4.5, LEFT))).isEmpty();
        assertThat(look().with(CLOCK, "3").at(month(Homes.aboutFromOrigin(4.500_001), LEFT)))
                .hasSize(1);
    }

    @Test
    void follows_another_speed() {
        var speed = "impossible-travel.speed";

        assertThat(look().with(speed, "120").at(month(4, LEFT))).isEmpty();
        assertThat(fact(look().with(speed, "119").at(month(4, LEFT)).getFirst(), "speed"))
                .isEqualTo(119);
    }

    @Test
    void clears_homes_less_than_500_metres_apart() {
        assertThat(look().with(CLOCK, "0").at(month(Homes.aboutFromOrigin(0.499_999_999), LEFT)))
                .isEmpty();
    }

    @Test
    void holds_at_500_metres() {
        assertThat(look().with(CLOCK, "0").at(month(0.5, LEFT))).hasSize(1);
    }

    @Test
    void follows_another_least_distance() {
        var distance = "impossible-travel.distance";

        assertThat(look().with(distance, "4000").at(month(4, LEFT))).hasSize(1);
        assertThat(look().with(distance, "4001").at(month(4, LEFT))).isEmpty();
    }

    @Test
    void counts_visits_that_overlap_by_two_minutes_as_no_time_between() {
        var overlapping = LEFT.minusSeconds(120);

        assertThat(look().at(month(3, overlapping))).isEmpty();
        assertThat(look().at(month(Homes.aboutFromOrigin(3.000_001), overlapping)))
                .hasSize(1);
    }

    @Test
    void leaves_a_longer_overlap_to_another_rule() {
        assertThat(look().at(month(6, LEFT.minusSeconds(120).minusNanos(1_000))))
                .isEmpty();
        assertThat(look().with("impossible-travel.overlap", "3")
                        .at(month(6, LEFT.minusSeconds(120).minusNanos(1_000))))
                .hasSize(1);
    }

    @Test
    void clears_when_an_errand_lies_between() {
        var errand = AVisit.of("V3").to(HERE).at("2026-10-05T08:30", 1).elsewhere();

        assertThat(look().at(month(FAR, LEFT.plusSeconds(60)).with(errand))).isEmpty();
    }

    @Test
    void clears_an_errand_at_either_side() {
        var far = Homes.at("R2", FAR);

        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").to(HERE).elsewhere())
                        .with(AVisit.of("V2").to(far).at(LEFT, Elapsed.ofMinutes(30)))))
                .isEmpty();
        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").to(HERE))
                        .with(AVisit.of("V2")
                                .to(far)
                                .at(LEFT, Elapsed.ofMinutes(30))
                                .elsewhere())))
                .isEmpty();
    }

    @Test
    void clears_a_home_whose_position_is_not_known() {
        var unknown = Homes.at("R3", null);
        var known = Homes.at("R2", FAR);

        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").to(unknown))
                        .with(AVisit.of("V2").to(known).at(LEFT, Elapsed.ofMinutes(30)))))
                .isEmpty();
        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").to(known))
                        .with(AVisit.of("V2").to(unknown).at(LEFT, Elapsed.ofMinutes(30)))))
                .isEmpty();
    }

    @Test
    void clears_one_household_wherever_its_rows_say_that_it_is() {
        var wife = Homes.sharing("R7", Homes.ORIGIN, "H1");
        var husband = Homes.sharing("R8", FAR, "H1");

        assertThat(look().at(ALawfulMonth.of()
                        .with(AVisit.of("V1").to(wife))
                        .with(AVisit.of("V2").to(husband).at(LEFT, Elapsed.ofMinutes(30)))))
                .isEmpty();
    }

    @Test
    void clears_a_way_that_two_employments_share() {
        var again = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K1");
        var month = ALawfulMonth.of()
                .with(again)
                .with(AVisit.of("V1").to(HERE))
                .with(AVisit.of("V2").to(Homes.at("R2", FAR)).by(again).at(LEFT, Elapsed.ofMinutes(30)));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void reads_all_of_an_employments_visits_whoever_recorded_them() {
        var month = ALawfulMonth.of()
                .with(AVisit.of("V1").to(HERE))
                .with(AVisit.of("V2")
                        .to(Homes.at("R2", FAR))
                        .recordedBy(ALawfulMonth.MUNICIPAL)
                        .at(LEFT, Elapsed.ofMinutes(30)));

        assertThat(visitsOf(look().at(month))).containsExactly("V2");
    }

    @Test
    void holds_as_serious_from_the_employments_third() {
        var there = Homes.at("R2", FAR);
        var month = ALawfulMonth.of()
                .with(AVisit.of("V1").to(HERE))
                .with(AVisit.of("V2").to(there).at("2026-10-05T08:31", 10))
                .with(AVisit.of("V3").to(HERE).at("2026-10-05T08:42", 10))
                .with(AVisit.of("V4").to(there).at("2026-10-19T08:00", 10))
                .with(AVisit.of("V5").to(HERE).at("2026-10-19T08:11", 10));

        var findings = look().at(month);

        assertThat(visitsOf(findings)).containsExactly("V2", "V3", "V5");
        assertThat(findings)
                .extracting(VisitFinding::severity)
                .containsExactly(Severity.DEVIATION, Severity.DEVIATION, Severity.SERIOUS);
        assertThat(findings).extracting(finding -> fact(finding, "count")).containsExactly(1, 2, 3);
        assertThat(look().with("impossible-travel.serious-from", "2").at(month))
                .extracting(VisitFinding::severity)
                .containsExactly(Severity.DEVIATION, Severity.SERIOUS, Severity.SERIOUS);
    }

    @Test
    void takes_visits_of_one_start_in_the_order_of_ids() {
        var there = Homes.at("R2", FAR);
        var month = ALawfulMonth.of()
                .with(AVisit.of("10").to(there).at("2026-10-05T08:00", 1))
                .with(AVisit.of("9").to(HERE).at("2026-10-05T08:00", 1));

        assertThat(visitsOf(look().at(month))).containsExactly("10");
    }

    @Test
    void clears_the_first_visit_of_the_month_whatever_came_before() {
        var month = ALawfulMonth.of()
                .with(AVisit.of("V1").to(HERE).at("2026-09-30T23:30", 25))
                .with(AVisit.of("V2").to(Homes.at("R2", FAR)).at("2026-10-01T00:00", 30));

        assertThat(look().at(month)).isEmpty();
    }

    @Test
    void clears_an_hour_on_the_road_when_the_clock_goes_back() {
        var month = ALawfulMonth.of()
                .with(AVisit.of("V1").to(HERE).at(Instant.parse("2026-10-25T00:00:00Z"), Elapsed.ofMinutes(30)))
                .with(AVisit.of("V2")
                        .to(Homes.at("R2", FAR))
                        .at(Instant.parse("2026-10-25T01:20:00Z"), Elapsed.ofMinutes(30)));

        assertThat(look().at(month)).isEmpty();
    }
}
