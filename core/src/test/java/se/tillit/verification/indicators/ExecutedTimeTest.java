package se.tillit.verification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.ALawfulMonth.COMPANY;
import static se.tillit.verification.ALawfulMonth.MUNICIPAL;
import static se.tillit.verification.indicators.IndicatorsFixture.indicators;
import static se.tillit.visits.RegistrationMethod.APP;
import static se.tillit.visits.RegistrationMethod.LOCK;
import static se.tillit.visits.RegistrationMethod.MANUAL;
import static se.tillit.visits.RegistrationMethod.NFC;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Ratio;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.EvidenceGrade;
import se.tillit.visits.Qualification;
import se.tillit.visits.SwedishLevel;

class ExecutedTimeTest {

    @Test
    void adds_minutes_of_visits_that_start_in_the_month_errands_too() {
        var month = ALawfulMonth.of()
                .with(AVisit.of("A").at("2026-09-30T23:59", 30))
                .with(AVisit.of("B").at("2026-10-01T00:00", 20))
                .with(AVisit.of("C").at("2026-10-31T23:59", 15).elsewhere())
                .with(AVisit.of("D").at("2026-11-01T00:00", 30));

        assertThat(indicators(month).executed()).isEqualTo(Minutes.of(35));
    }

    @Test
    void rounds_each_visit_before_it_adds() {
        var month = ALawfulMonth.of()
                .with(AVisit.of("A").at(AVisit.instant("2026-10-05T08:00"), Elapsed.ofSeconds(90)))
                .with(AVisit.of("B").at(AVisit.instant("2026-10-06T08:00"), Elapsed.ofSeconds(90)));

        assertThat(indicators(month).executed()).isEqualTo(Minutes.of(4));
    }

    @Test
    void counts_a_visit_with_the_provider_that_recorded_it() {
        var month = ALawfulMonth.of().with(AVisit.of("A").recordedBy(MUNICIPAL));

        assertThat(indicators(month).executed()).isEqualTo(Minutes.ZERO);
        assertThat(IndicatorsFixture.indicatorsOf(MUNICIPAL, month).executed()).isEqualTo(Minutes.of(30));
    }

    @Test
    void divides_the_minutes_by_grade() {
        assertThat(indicators(everyKind()).byGrade())
                .isEqualTo(Map.of(
                        EvidenceGrade.A, Minutes.of(1),
                        EvidenceGrade.B, Minutes.of(2),
                        EvidenceGrade.C, Minutes.of(12),
                        EvidenceGrade.D, Minutes.of(16)));
        assertThat(indicators(ALawfulMonth.of()).byGrade()).hasSize(4);
    }

    @Test
    void counts_as_registered_what_has_both_ends_in_the_home_of_minutes_at_home() {
        assertThat(indicators(everyKind()).registered()).isEqualTo(new Ratio(1, 23));
    }

    @Test
    void counts_permanent_staff_and_assistant_nurses() {
        var month = ALawfulMonth.of();
        by(month, 1, EmploymentForm.PERMANENT, Qualification.ASSISTANT_NURSE, null);
        by(month, 2, EmploymentForm.PERMANENT, Qualification.CARE_ASSISTANT, null);
        by(month, 4, EmploymentForm.TEMPORARY, Qualification.ASSISTANT_NURSE, null);
        by(month, 8, EmploymentForm.HOURLY, Qualification.NONE, null);

        assertThat(indicators(month).permanent()).isEqualTo(new Ratio(3, 15));
        assertThat(indicators(month).assistantNurse()).isEqualTo(new Ratio(5, 15));
    }

    @Test
    void counts_swedish_from_b2() {
        var month = ALawfulMonth.of();
        by(month, 1, EmploymentForm.HOURLY, Qualification.NONE, SwedishLevel.B1);
        by(month, 2, EmploymentForm.HOURLY, Qualification.NONE, SwedishLevel.B2);
        by(month, 4, EmploymentForm.HOURLY, Qualification.NONE, SwedishLevel.NATIVE);
        by(month, 8, EmploymentForm.HOURLY, Qualification.NONE, null);

        assertThat(indicators(month).swedishB2()).isEqualTo(new Ratio(6, 15));
    }

    @Test
    void has_nothing_to_divide_by_without_visits() {
        var indicators = indicators(ALawfulMonth.of());

        assertThat(indicators.registered().isDefined()).isFalse();
        assertThat(indicators.permanent().isDefined()).isFalse();
        assertThat(indicators.assistantNurse().isDefined()).isFalse();
        assertThat(indicators.swedishB2().isDefined()).isFalse();
    }

    private static ALawfulMonth everyKind() {
        return ALawfulMonth.of()
                .with(AVisit.of("A").at("2026-10-05T08:00", 1).registered(NFC, LOCK))
                .with(AVisit.of("B").at("2026-10-06T08:00", 2).registered(APP, NFC))
                .with(AVisit.of("C").at("2026-10-07T08:00", 4).registered(APP, APP))
                .with(AVisit.of("E")
                        .at("2026-10-08T08:00", 8)
                        .registered(NFC, NFC)
                        .elsewhere())
                .with(AVisit.of("D").at("2026-10-09T08:00", 16).registered(NFC, MANUAL));
    }

    private static void by(
            ALawfulMonth month,
            int minutes,
            EmploymentForm form,
            Qualification qualification,
            @Nullable SwedishLevel swedish) {
        var id = "S" + minutes;
        var staff = ALawfulMonth.employment(id, COMPANY, id, form, qualification, swedish);
        month.with(staff).with(AVisit.of("V" + minutes).by(staff).at("2026-10-05T08:00", minutes));
    }
}
