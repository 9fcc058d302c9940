package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.pattern.PatternFixture.fact;
import static se.tillit.verification.pattern.PatternFixture.slotInstant;
import static se.tillit.verification.pattern.PatternFixture.with;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Ratio;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;
import se.tillit.verification.parameters.ParameterRow;

class RoundTimesTest {

    @Test
    void finds_more_than_40_percent_of_round_visits() {
        assertThat(judge(month(60, 25, 0, 1_800))).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfEmployment(ALawfulMonth.EMPLOYMENT));
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(fact(finding, "share")).isEqualTo(new Ratio(25, 60));
        });
    }

    @Test
    void clears_40_percent_of_round_visits() {
        assertThat(judge(month(60, 24, 0, 1_800))).isEmpty();
    }

    @Test
    void clears_fewer_than_sixty_visits() {
        assertThat(judge(month(59, 59, 0, 1_800))).isEmpty();
    }

    @Test
    void drops_the_seconds_of_the_start() {
        assertThat(judge(month(60, 60, 59, 1_800))).hasSize(1);
        assertThat(judge(month(60, 60, 60, 1_800))).isEmpty();
        assertThat(judge(month(60, 60, 300, 1_800))).hasSize(1);
    }

    @Test
    void rounds_the_time_to_minutes() {
        assertThat(judge(month(60, 60, 0, 1_829))).hasSize(1);
        assertThat(judge(month(60, 60, 0, 1_830))).isEmpty();
        assertThat(judge(month(60, 60, 0, 1_770))).hasSize(1);
        assertThat(judge(month(60, 60, 0, 1_769))).isEmpty();
    }

    @Test
    void rounds_the_time_as_decided_for_the_day_of_the_visit() {
        var later = DateRange.ofClosed(LocalDate.of(2026, 10, 2), null);
        var up = new ParameterRow("visit-time.rounding", "up", later, null, "a test");

        assertThat(PatternFixture.judge(new RoundTimes(), month(60, 60, 0, 1_741), up))
                .hasSize(1);
    }

    @Test
    void clears_honest_clocks() {
        assertThat(judge(with(
                        ALawfulMonth.of(),
                        120,
                        number -> AVisit.of("V" + number)
                                .at(
                                        slotInstant(number).plusSeconds(number * 61L),
                                        Elapsed.ofSeconds(1_500 + number * 37L)))))
                .isEmpty();
    }

    /** So many visits of which some start so long after the hour and last so long; the others at seven minutes past. */
    private static ALawfulMonth month(int visits, int some, long secondsAfter, long length) {
        return with(
                ALawfulMonth.of(),
                visits,
                number -> AVisit.of("V" + number)
                        .at(
                                slotInstant(number).plusSeconds(number < some ? secondsAfter : 420),
                                Elapsed.ofSeconds(length)));
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new RoundTimes(), month);
    }
}
