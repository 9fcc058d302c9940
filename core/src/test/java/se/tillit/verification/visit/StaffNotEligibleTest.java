package se.tillit.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.visit.Looking.fact;
import static se.tillit.verification.visit.Looking.factsOf;
import static se.tillit.verification.visit.Looking.visitsOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.visits.Employment;
import se.tillit.visits.EmploymentForm;
import se.tillit.visits.Qualification;

/** V1 is on 5 October. */
class StaffNotEligibleTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 10, 4);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate AFTER = LocalDate.of(2026, 10, 6);

    private static Employment employed(
            DateRange days, @Nullable LocalDate identityVerified, @Nullable LocalDate rightToWorkUntil) {
        return new Employment(
                "S1",
                ALawfulMonth.COMPANY,
                "K1",
                days,
                EmploymentForm.PERMANENT,
                Qualification.ASSISTANT_NURSE,
                null,
                identityVerified,
                rightToWorkUntil,
                BEFORE,
                BEFORE);
    }

    private static ALawfulMonth month(Employment employment) {
        return ALawfulMonth.of().with(employment).with(AVisit.of("V1").by(employment));
    }

    private static List<VisitFinding> found(Employment employment) {
        return Looking.by(RuleCode.STAFF_NOT_ELIGIBLE).at(month(employment));
    }

    private static void assertHeldAs(String variant, Employment employment) {
        assertThat(found(employment)).singleElement().satisfies(finding -> {
            assertThat(finding.reason().variant()).isEqualTo(variant);
            assertThat(finding.severity()).isEqualTo(Severity.SERIOUS);
            assertThat(finding.effect()).isEqualTo(Effect.HOLD);
            assertThat(finding.others()).isEmpty();
            assertThat(fact(finding, "staff")).isEqualTo("S1");
            assertThat(fact(finding, "day")).isEqualTo(DAY);
        });
    }

    @Test
    void clears_one_with_everything_in_order() {
        assertThat(found(ALawfulMonth.EMPLOYMENT)).isEmpty();
    }

    @Test
    void clears_the_first_day_of_the_employment_and_holds_the_day_before() {
        assertThat(found(employed(DateRange.ofClosed(DAY, null), BEFORE, null))).isEmpty();
        assertHeldAs("not-employed", employed(DateRange.ofClosed(AFTER, null), BEFORE, null));
    }

    @Test
    void clears_the_last_day_of_the_employment_and_holds_the_day_after() {
        assertThat(found(employed(DateRange.ofClosed(BEFORE, DAY), BEFORE, null)))
                .isEmpty();
        assertHeldAs("not-employed", employed(DateRange.ofClosed(BEFORE, BEFORE), BEFORE, null));
    }

    @Test
    void tells_the_days_of_the_employment() {
        var days = DateRange.ofClosed(AFTER, null);

        assertThat(fact(found(employed(days, BEFORE, null)).getFirst(), "days")).isEqualTo(days);
    }

    @Test
    void clears_the_last_day_of_the_right_to_work_and_holds_the_day_after() {
        assertThat(found(employed(ALawfulMonth.ALWAYS, BEFORE, AFTER))).isEmpty();
        assertThat(found(employed(ALawfulMonth.ALWAYS, BEFORE, DAY))).isEmpty();
        var expired = employed(ALawfulMonth.ALWAYS, BEFORE, BEFORE);
        assertHeldAs("right-to-work", expired);
        assertThat(fact(found(expired).getFirst(), "until")).isEqualTo(BEFORE);
    }

    @Test
    void clears_the_day_on_which_the_identity_was_verified_and_holds_the_day_before() {
        assertThat(found(employed(ALawfulMonth.ALWAYS, DAY, null))).isEmpty();
        var later = employed(ALawfulMonth.ALWAYS, AFTER, null);
        assertHeldAs("identity-later", later);
        assertThat(fact(found(later).getFirst(), "verified")).isEqualTo(AFTER);
    }

    @Test
    void holds_when_the_identity_was_never_verified() {
        assertHeldAs("identity-never", employed(ALawfulMonth.ALWAYS, null, null));
    }

    @Test
    void holds_the_staff_of_another_provider() {
        var month = ALawfulMonth.of().with(AVisit.of("V1").recordedBy(ALawfulMonth.MUNICIPAL));

        assertThat(Looking.by(RuleCode.STAFF_NOT_ELIGIBLE).at(month))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.reason().variant()).isEqualTo("other-employer");
                    assertThat(factsOf(finding)).containsExactly("staff", "day");
                });
    }

    @Test
    void holds_for_the_day_on_which_the_visit_starts() {
        var until = employed(DateRange.ofClosed(BEFORE, DAY), BEFORE, DAY);
        var month = ALawfulMonth.of()
                .with(until)
                .with(AVisit.of("V1").by(until).at("2026-10-05T23:50", 30))
                .with(AVisit.of("V2").by(until).at("2026-10-06T00:00", 30));

        assertThat(visitsOf(Looking.by(RuleCode.STAFF_NOT_ELIGIBLE).at(month))).containsExactly("V2");
    }

    @Test
    void reads_no_visit_outside_the_month() {
        var month = ALawfulMonth.of()
                .with(AVisit.of("V1").recordedBy(ALawfulMonth.MUNICIPAL).at("2026-09-30T23:59", 30))
                .with(AVisit.of("V2").recordedBy(ALawfulMonth.MUNICIPAL).at("2026-10-01T00:00", 30))
                .with(AVisit.of("V3").recordedBy(ALawfulMonth.MUNICIPAL).at("2026-10-31T23:59", 30))
                .with(AVisit.of("V4").recordedBy(ALawfulMonth.MUNICIPAL).at("2026-11-01T00:00", 30));

        assertThat(visitsOf(Looking.by(RuleCode.STAFF_NOT_ELIGIBLE).at(month))).containsExactly("V2", "V3");
    }
}
