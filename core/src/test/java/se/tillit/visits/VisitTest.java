package se.tillit.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.AVisit;

class VisitTest {

    private static EvidenceGrade grade(RegistrationMethod start, RegistrationMethod end) {
        return AVisit.of("V1").registered(start, end).build(0).grade();
    }

    @Test
    void is_graded_by_the_ends_that_are_registered_in_the_home() {
        assertThat(grade(RegistrationMethod.NFC, RegistrationMethod.LOCK)).isEqualTo(EvidenceGrade.A);
        assertThat(grade(RegistrationMethod.NFC, RegistrationMethod.APP)).isEqualTo(EvidenceGrade.B);
        assertThat(grade(RegistrationMethod.APP, RegistrationMethod.LOCK)).isEqualTo(EvidenceGrade.B);
        assertThat(grade(RegistrationMethod.APP, RegistrationMethod.APP)).isEqualTo(EvidenceGrade.C);
        assertThat(grade(RegistrationMethod.NFC, RegistrationMethod.MANUAL)).isEqualTo(EvidenceGrade.D);
        assertThat(grade(RegistrationMethod.MANUAL, RegistrationMethod.NFC)).isEqualTo(EvidenceGrade.D);
    }

    @Test
    void is_graded_as_elsewhere_but_by_hand_before_that() {
        assertThat(AVisit.of("V1").elsewhere().build(0).grade()).isEqualTo(EvidenceGrade.C);
        assertThat(AVisit.of("V1")
                        .elsewhere()
                        .registered(RegistrationMethod.APP, RegistrationMethod.MANUAL)
                        .build(0)
                        .grade())
                .isEqualTo(EvidenceGrade.D);
    }

    @Test
    void comes_in_the_order_of_start_and_then_of_id() {
        var nine = AVisit.of("9").build(0);
        var ten = AVisit.of("10").build(1);
        var early = AVisit.of("11").at("2026-10-05T07:00", 1).build(2);

        assertThat(List.of(ten, nine, early).stream().sorted(Visit.BY_START)).containsExactly(early, nine, ten);
        assertThat(nine.startsBefore(ten)).isTrue();
        assertThat(ten.startsBefore(nine)).isFalse();
        assertThat(nine.startsBefore(nine)).isFalse();
    }

    @Test
    void reads_the_start_tag_at_the_end_where_no_other_is_told() {
        assertThat(AVisit.of("V1").reading("T1", null).build(0).endTag()).isEqualTo("T1");
        assertThat(AVisit.of("V1").reading("T1", "T2").build(0).endTag()).isEqualTo("T2");
        assertThat(AVisit.of("V1").reading(null, null).build(0).endTag()).isNull();
    }

    @Test
    void tells_its_day_and_whose_staff_came() {
        var visit = AVisit.of("V1").at("2026-10-05T23:59", 30).build(0);

        assertThat(visit.day()).isEqualTo("2026-10-05");
        assertThat(visit.isAtHome()).isTrue();
        assertThat(visit.isByOwnStaff()).isTrue();
        assertThat(AVisit.of("V1").recordedBy(ALawfulMonth.MUNICIPAL).build(0).isByOwnStaff())
                .isFalse();
    }

    @Test
    void counts_swedish_from_b2_upwards() {
        assertThat(SwedishLevel.B1.isAtLeastB2()).isFalse();
        assertThat(SwedishLevel.B2.isAtLeastB2()).isTrue();
        assertThat(SwedishLevel.NATIVE.isAtLeastB2()).isTrue();
    }
}
