package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Finding;
import se.tillit.verification.MonthOfWork;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class EvidenceMissingTest {

    @Test
    void finds_a_provider_with_visits_and_no_shift() {
        assertThat(judge(ALawfulMonth.withOneVisit().withoutShifts()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo(new Subject.OfProvider(ALawfulMonth.COMPANY));
                    assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
                    assertThat(PatternFixture.fact(finding, "visits")).isEqualTo(1L);
                });
    }

    @Test
    void clears_a_provider_with_one_shift() {
        assertThat(judge(ALawfulMonth.withOneVisit())).isEmpty();
    }

    @Test
    void clears_a_provider_whose_shift_belongs_to_another_of_its_staff() {
        var colleague = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");
        var month = ALawfulMonth.withOneVisit()
                .withoutShifts()
                .with(colleague)
                .with(ALawfulMonth.shift("P2", colleague, "2026-10-31T23:59", "2026-11-01T07:00"));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void finds_a_provider_with_shifts_in_other_months_only() {
        var month = ALawfulMonth.withOneVisit()
                .withoutShifts()
                .with(ALawfulMonth.shift("P2", ALawfulMonth.EMPLOYMENT, "2026-09-30T23:59", "2026-10-01T07:00"));

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void finds_a_provider_though_others_handed_their_shifts_over() {
        var other = ALawfulMonth.employment("S2", ALawfulMonth.MUNICIPAL, "K2");
        var month = ALawfulMonth.withOneVisit()
                .withoutShifts()
                .with(other)
                .with(ALawfulMonth.shift("P2", other, "2026-10-05T07:00", "2026-10-05T16:00"));

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void clears_everyone_where_no_staff_log_was_handed_over() {
        assertThat(judge(ALawfulMonth.withOneVisit().without(EvidenceKind.SHIFTS)))
                .isEmpty();
    }

    @Test
    void clears_a_provider_whose_visits_were_made_by_another_employers_staff() {
        var month = ALawfulMonth.of().withoutShifts().with(AVisit.of("V1").recordedBy(ALawfulMonth.MUNICIPAL));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void clears_a_provider_without_visits_in_the_month() {
        var month = ALawfulMonth.of().withoutShifts().with(AVisit.of("V1").at("2026-11-01T00:00", 30));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void names_the_providers_to_the_rules_that_then_do_not_run() {
        var evidence = ALawfulMonth.withOneVisit().withoutShifts().evidence();

        assertThat(EvidenceMissing.providersWithoutStaffLog(evidence, MonthOfWork.of(evidence)))
                .containsExactly(ALawfulMonth.COMPANY);
    }

    private static List<Finding> judge(ALawfulMonth month) {
        return PatternFixture.judge(new EvidenceMissing(), month);
    }
}
