package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.care.Recipient;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.visits.Tag;

/** Two spouses helped one after the other are paid in full; helped at the same time, the time in common is paid once. */
class F02_SpousesTest {

    private static Recipient spouse(String id) {
        var alone = ALawfulMonth.recipient(id);
        return new Recipient(
                id, alone.area(), alone.setting(), alone.ageGroup(), alone.home(), "H1", alone.protection());
    }

    private static ALawfulMonth helping(String startOfSecond) {
        var one = spouse("R1");
        var other = spouse("R2");
        var first = ALawfulMonth.decision("D1", one, 3_100);
        var second = ALawfulMonth.decision("D2", other, 3_100);
        var hers = AVisit.of("V1").to(one);
        var his = AVisit.of("V2").to(other).at(startOfSecond, 30);
        return ALawfulMonth.of()
                .with(one)
                .with(other)
                .with(first)
                .with(second)
                .with(ALawfulMonth.assignment("U2", second, ALawfulMonth.COMPANY, ALawfulMonth.ALWAYS))
                .with(ALawfulMonth.plan("G2", second, ALawfulMonth.COMPANY))
                .with(new Tag("T1", one, ALawfulMonth.ALWAYS))
                .with(hers)
                .with(his)
                .with(ALine.billing(hers, "1"))
                .with(ALine.billing(his, "2").under("D2"));
    }

    @Test
    void pays_one_after_the_other_with_the_spouses_tag() {
        assertThat(AVerification.of(helping("2026-10-05T08:30")).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 pay 226.00 -> 226.00 - A");
    }

    @Test
    void adjusts_the_time_in_common() {
        assertThat(AVerification.of(helping("2026-10-05T08:20")).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 adjust 226.00 -> 150.67 time-counted-twice A");
    }
}
