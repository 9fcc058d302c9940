package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.AVisit.instant;
import static se.tillit.verification.pattern.PatternFixture.fact;
import static se.tillit.verification.pattern.PatternFixture.with;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class BatchRegistrationTest {

    private static final Instant EVENING = instant("2026-10-20T20:00");

    @Test
    void finds_eight_late_registrations_of_two_days_within_ten_minutes() {
        var findings = judge(batch(8, 2));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfEmployment(ALawfulMonth.EMPLOYMENT));
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(finding.visits()).containsExactly("V0", "V1", "V2", "V3", "V4", "V5", "V6", "V7");
            assertThat(fact(finding, "registrations")).isEqualTo(8);
            assertThat(fact(finding, "days")).isEqualTo(2L);
            assertThat(fact(finding, "first")).isEqualTo(EVENING);
            assertThat(fact(finding, "last")).isEqualTo(EVENING.plusSeconds(70));
        });
    }

    @Test
    void clears_seven_registrations() {
        assertThat(judge(batch(7, 2))).isEmpty();
    }

    @Test
    void clears_a_whole_day_synchronised_late_for_want_of_coverage() {
        assertThat(judge(batch(12, 1))).isEmpty();
    }

    @Test
    void finds_registrations_ten_minutes_apart() {
        assertThat(judge(batch(8, 2).with(late(7, 2, EVENING.plusSeconds(600)))))
                .hasSize(1);
    }

    @Test
    void clears_registrations_more_than_ten_minutes_apart() {
        assertThat(judge(batch(8, 2).with(late(7, 2, EVENING.plusSeconds(601)))))
                .isEmpty();
    }

    @Test
    void clears_a_registration_twelve_hours_after_the_visit() {
        var month = batch(8, 2).with(AVisit.of("V7").at("2026-10-20T07:31", 30).storedAt(EVENING.plusSeconds(60)));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void finds_a_registration_more_than_twelve_hours_after_the_visit() {
        var month = batch(8, 2).with(AVisit.of("V7").at("2026-10-20T07:31", 30).storedAt(EVENING.plusSeconds(61)));

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void shows_the_earliest_sitting_and_all_of_it() {
        var month = with(
                batch(9, 2),
                10,
                number -> AVisit.of("W" + number)
                        .at("2026-10-1%dT10:00".formatted(number), 30)
                        .storedAt(instant("2026-10-25T20:00")));
        month.with(AVisit.of("A").at("2026-10-01T10:00", 30).storedAt(EVENING.minusSeconds(601)));

        assertThat(judge(month))
                .singleElement()
                .satisfies(finding -> assertThat(finding.visits())
                        .containsExactly("V0", "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"));
    }

    @Test
    void forgets_days_that_lie_before_the_sitting() {
        var month = batch(8, 1)
                .with(AVisit.of("A").at("2026-10-01T10:00", 30).storedAt(EVENING.minusSeconds(600)))
                .with(AVisit.of("B").at("2026-10-01T11:00", 30).storedAt(EVENING.minusSeconds(590)));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void clears_batches_of_several_employments_together() {
        var colleague = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var month = with(
                ALawfulMonth.of().with(colleague),
                14,
                number -> AVisit.of("V" + number)
                        .by(number < 7 ? ALawfulMonth.EMPLOYMENT : colleague)
                        .at("2026-10-1%dT10:00".formatted(number % 7), 30)
                        .storedAt(EVENING));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void orders_the_evidence_by_id() {
        var month = with(
                ALawfulMonth.of(),
                8,
                number -> AVisit.of(String.valueOf(12 - number))
                        .at("2026-10-1%dT10:00".formatted(number), 30)
                        .storedAt(EVENING));

        assertThat(judge(month))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.visits()).containsExactly("5", "6", "7", "8", "9", "10", "11", "12"));
    }

    /** So many visits of so many days, stored ten seconds apart in one evening. */
    private static ALawfulMonth batch(int visits, int days) {
        return with(ALawfulMonth.of(), visits, number -> late(number, days, EVENING.plusSeconds(10L * number)));
    }

    private static AVisit late(int number, int days, Instant registered) {
        return AVisit.of("V" + number)
                .at("2026-10-%02dT%02d:00".formatted(18 + number % days, 7 + number), 30)
                .storedAt(registered);
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new BatchRegistration(), month);
    }
}
