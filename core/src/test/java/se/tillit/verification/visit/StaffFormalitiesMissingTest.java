package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.visit.Looking.fact;
import static se.tillit.verification.visit.StaffFormalitiesMissing.Formality.BACKGROUND_CHECK;
import static se.tillit.verification.visit.StaffFormalitiesMissing.Formality.INTRODUCTION;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.visits.Employment;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.Qualification;

/** V1 is on 5 October. */
class StaffFormalitiesMissingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate AFTER = LocalDate.of(2026, 10, 6);
    private static final String OUTCOME = "staff-formalities-missing.outcome";

    private static ALawfulMonth month(@Nullable LocalDate checked, @Nullable LocalDate introduced) {
        var employment = new Employment(
                "S1",
                ALawfulMonth.COMPANY,
                "K1",
                ALawfulMonth.ALWAYS,
                EmploymentForm.HOURLY,
                Qualification.CARE_ASSISTANT,
                null,
                DAY,
                null,
                checked,
                introduced);
        return ALawfulMonth.of().with(employment).with(AVisit.of("V1").by(employment));
    }

    private static Looking look() {
        return Looking.by(RuleCode.STAFF_FORMALITIES_MISSING);
    }

    private static void assertMissing(ALawfulMonth month, StaffFormalitiesMissing.Formality... missing) {
        assertThat(look().at(month)).singleElement().satisfies(finding -> {
            assertThat(fact(finding, "missing")).isEqualTo(List.of(missing));
            assertThat(fact(finding, "staff")).isEqualTo("S1");
            assertThat(fact(finding, "day")).isEqualTo(DAY);
            assertThat(finding.others()).isEmpty();
        });
    }

    @Test
    void clears_what_was_done_on_the_day() {
        assertThat(look().at(month(DAY, DAY))).isEmpty();
    }

    @Test
    void notes_a_background_check_that_came_the_day_after() {
        assertMissing(month(AFTER, DAY), BACKGROUND_CHECK);
    }

    @Test
    void notes_an_introduction_that_came_the_day_after() {
        assertMissing(month(DAY, AFTER), INTRODUCTION);
    }

    @Test
    void notes_what_was_never_done() {
        assertMissing(month(null, DAY), BACKGROUND_CHECK);
        assertMissing(month(DAY, null), INTRODUCTION);
        assertMissing(month(null, AFTER), BACKGROUND_CHECK, INTRODUCTION);
    }

    @Test
    void notes_a_deviation_that_holds_nothing() {
        assertThat(look().at(month(null, DAY))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(finding.effect()).isEqualTo(Effect.NONE);
        });
    }

    @Test
    void holds_where_the_municipality_says_so() {
        assertThat(look().with(OUTCOME, "hold").at(month(null, DAY)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
                    assertThat(finding.effect()).isEqualTo(Effect.HOLD);
                });
        assertThat(look().with(OUTCOME, "deviation").at(month(null, DAY)))
                .extracting(VisitFinding::effect)
                .containsExactly(Effect.NONE);
    }

    @Test
    void holds_from_the_day_on_which_the_municipality_says_so() {
        var fromTheDay = new ParameterRow(OUTCOME, "hold", DateRange.ofClosed(DAY, null), null, "a decision");
        var fromTheNext = new ParameterRow(OUTCOME, "hold", DateRange.ofClosed(AFTER, null), null, "a decision");

        assertThat(look().with(fromTheDay).at(month(null, DAY)))
                .extracting(VisitFinding::effect)
                .containsExactly(Effect.HOLD);
        assertThat(look().with(fromTheNext).at(month(null, DAY)))
                .extracting(VisitFinding::effect)
                .containsExactly(Effect.NONE);
    }

    @Test
    void holds_for_the_contract_that_says_so() {
        assertThat(look().withException("C1", OUTCOME, "hold").at(month(null, DAY)))
                .extracting(VisitFinding::effect)
                .containsExactly(Effect.HOLD);
        assertThat(look().withException("C2", OUTCOME, "hold").at(month(null, DAY)))
                .extracting(VisitFinding::effect)
                .containsExactly(Effect.NONE);
    }
}
