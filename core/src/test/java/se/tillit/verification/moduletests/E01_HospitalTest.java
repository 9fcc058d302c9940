package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.care.Absence;
import se.tillit.care.AbsenceKind;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;

/** Admission, discharge and an ambulance in mid-visit are no faults; a visit to an empty home is. */
class E01_HospitalTest {

    private static ALawfulMonth month() {
        var before = AVisit.of("V1").at("2026-10-05T09:15", 45);
        var during = AVisit.of("V2").at("2026-10-06T08:00", 30);
        var errand = AVisit.of("V3").at("2026-10-06T10:00", 30).elsewhere();
        var after = AVisit.of("V4").at("2026-10-07T13:40", 45);
        return ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(before)
                .with(during)
                .with(errand)
                .with(after)
                .with(ALine.billing(before, "1"))
                .with(ALine.billing(during, "2"))
                .with(ALine.billing(errand, "3"))
                .with(ALine.billing(after, "4"))
                .with(new Absence(
                        "B1",
                        ALawfulMonth.RECIPIENT,
                        AbsenceKind.HOSPITAL,
                        AVisit.instant("2026-10-05T09:40"),
                        AVisit.instant("2026-10-07T14:05")));
    }

    @Test
    void pays_the_visit_of_the_ambulance_the_errand_and_the_way_home() {
        assertThat(AVerification.of(month()).lines())
                .containsExactly(
                        "F1/1 pay 339.00 -> 339.00 - A",
                        "F1/2 reject 226.00 -> 0.00 recipient-absent A",
                        "F1/3 pay 226.00 -> 226.00 - C",
                        "F1/4 pay 339.00 -> 339.00 - A");
    }
}
