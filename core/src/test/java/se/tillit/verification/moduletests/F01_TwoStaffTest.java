package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.visits.Employment;

/** Two at once are paid for one unless two are granted; a hand-over and a walk-along are no faults. */
class F01_TwoStaffTest {

    private static final Employment SECOND = ALawfulMonth.employment("S2", ALawfulMonth.COMPANY, "K2");

    private static ALawfulMonth month(AVisit second) {
        return ALawfulMonth.withOneVisit()
                .without(EvidenceKind.SHIFTS)
                .with(SECOND)
                .with(second);
    }

    @Test
    void rejects_the_second_of_two_at_once() {
        var second = AVisit.of("V2").by(SECOND);

        assertThat(AVerification.of(month(second).with(ALine.billing(second, "2")))
                        .lines())
                .containsExactly(
                        "F1/1 pay 226.00 -> 226.00 - A", "F1/2 reject 226.00 -> 0.00 second-staff-not-granted A");
    }

    @Test
    void pays_a_hand_over_with_four_minutes_in_common() {
        var second = AVisit.of("V2").at("2026-10-05T08:26", 30).by(SECOND);

        assertThat(AVerification.of(month(second).with(ALine.billing(second, "2")))
                        .lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 pay 226.00 -> 226.00 - A");
    }

    @Test
    void pays_the_visit_beside_a_walk_along_that_is_logged_and_not_billed() {
        var verified = AVerification.of(month(AVisit.of("V0").by(SECOND)));

        assertThat(verified.lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
        assertThat(verified.answer().findings()).isEmpty();
    }
}
