package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.pattern.PatternFixture.parameter;
import static se.tillit.verification.pattern.PatternFixture.slot;
import static se.tillit.verification.pattern.PatternFixture.with;
import static se.tillit.visits.RegistrationMethod.APP;
import static se.tillit.visits.RegistrationMethod.LOCK;
import static se.tillit.visits.RegistrationMethod.MANUAL;
import static se.tillit.visits.RegistrationMethod.NFC;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Ratio;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;
import se.tillit.verification.Finding;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.visits.RegistrationMethod;

class ManualShareTest {

    @Test
    void finds_more_than_a_fifth_of_the_minutes_by_hand() {
        var findings = judge(month(100, 21, MANUAL));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(new Subject.OfProvider(ALawfulMonth.COMPANY));
            assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
            assertThat(finding.provider()).isEqualTo(ALawfulMonth.COMPANY);
            assertThat(finding.amount()).isNull();
            assertThat(finding.visits()).isEmpty();
            assertThat(PatternFixture.fact(finding, "share")).isEqualTo(new Ratio(630, 3_000));
            assertThat(PatternFixture.fact(finding, "visits")).isEqualTo(100);
        });
    }

    @Test
    void clears_a_fifth_of_the_minutes_by_hand() {
        assertThat(judge(month(100, 20, MANUAL))).isEmpty();
    }

    @Test
    void clears_fewer_than_a_hundred_visits() {
        assertThat(judge(month(99, 99, MANUAL))).isEmpty();
    }

    @Test
    void finds_ends_registered_in_the_app_which_can_be_anywhere() {
        assertThat(judge(month(100, 21, APP))).hasSize(1);
    }

    @Test
    void clears_ends_registered_in_the_app_where_the_municipality_counts_them() {
        assertThat(judge(month(100, 21, APP), parameter("manual-share.registered", "nfc;lock;app")))
                .isEmpty();
    }

    @Test
    void clears_ends_registered_by_lock() {
        assertThat(judge(month(100, 21, LOCK))).isEmpty();
    }

    @Test
    void finds_a_check_out_by_hand_as_well_as_a_check_in() {
        var month = with(
                ALawfulMonth.of(),
                100,
                number -> AVisit.of("V" + number).at(slot(number), 30).registered(NFC, number < 21 ? MANUAL : NFC));

        assertThat(judge(month)).hasSize(1);
    }

    @Test
    void clears_errands_without_the_recipient() {
        var month = with(
                month(100, 0, NFC),
                50,
                number -> AVisit.of("E" + number)
                        .at(slot(number), 30)
                        .registered(MANUAL, MANUAL)
                        .elsewhere());

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void weighs_visits_by_their_minutes() {
        var month = with(
                ALawfulMonth.of(),
                100,
                number -> AVisit.of("V" + number)
                        .at(slot(number), number < 30 ? 10 : 30)
                        .registered(number < 30 ? MANUAL : NFC, NFC));

        assertThat(judge(month)).isEmpty();
    }

    @Test
    void leaves_visits_of_other_months_out() {
        var month = month(99, 99, MANUAL)
                .with(AVisit.of("V99").at("2026-09-30T23:59", 30).registered(MANUAL, MANUAL));

        assertThat(judge(month)).isEmpty();
    }

    private static ALawfulMonth month(int visits, int others, RegistrationMethod method) {
        return with(
                ALawfulMonth.of(),
                visits,
                number -> AVisit.of("V" + number).at(slot(number), 30).registered(number < others ? method : NFC, NFC));
    }

    private static List<Finding> judge(ALawfulMonth month, ParameterRow... rows) {
        return PatternFixture.judge(new ManualShare(), month, rows);
    }
}
