package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.care.Extra;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;

/** The frame is drawn in the order of the visits; what is left is paid, then nothing. */
class D01_FrameTest {

    private static ALawfulMonth month(long frame) {
        var month = ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, frame));
        for (var day = 5; day < 9; day++) {
            var visit = AVisit.of("V" + day).at("2026-10-0" + day + "T08:00", 30);
            month.with(visit).with(ALine.billing(visit, String.valueOf(9 - day)));
        }
        return month;
    }

    @Test
    void adjusts_the_last_visits_of_the_month() {
        assertThat(AVerification.of(month(70)).lines())
                .containsExactly(
                        "F1/1 adjust 226.00 -> 0.00 frame-exceeded A",
                        "F1/2 adjust 226.00 -> 75.33 frame-exceeded A",
                        "F1/3 pay 226.00 -> 226.00 - A",
                        "F1/4 pay 226.00 -> 226.00 - A");
    }

    @Test
    void pays_a_sudden_need_from_its_extra() {
        var extra = new Extra(
                "E1",
                ALawfulMonth.DECISION,
                DateRange.ofClosed(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 8)),
                Minutes.of(25),
                AVisit.instant("2026-10-20T10:00"));

        assertThat(AVerification.of(month(90).with(extra)).lines())
                .containsExactly(
                        "F1/1 adjust 226.00 -> 188.33 frame-exceeded A",
                        "F1/2 pay 226.00 -> 226.00 - A",
                        "F1/3 pay 226.00 -> 226.00 - A",
                        "F1/4 pay 226.00 -> 226.00 - A");
    }
}
