package se.tillit.verification.moduletests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;

/** A visit across midnight or a month's end belongs to the day on which it starts. */
class G02_MidnightTest {

    private static AVerification at(String start, DateRange decision) {
        var visit = AVisit.of("V1").at(start, 30);
        return AVerification.of(ALawfulMonth.of()
                .without(EvidenceKind.SHIFTS)
                .with(ALawfulMonth.decision("D1", ALawfulMonth.RECIPIENT, 3_100, decision))
                .with(visit)
                .with(ALine.billing(visit, "1")));
    }

    private static DateRange only(String day) {
        return DateRange.ofClosed(LocalDate.parse(day), LocalDate.parse(day));
    }

    @Test
    void pays_across_midnight_by_the_day_of_the_start() {
        assertThat(at("2026-10-05T23:45", only("2026-10-05")).lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
        assertThat(at("2026-10-05T23:45", only("2026-10-06")).lines())
                .containsExactly("F1/1 reject 226.00 -> 0.00 decision-missing A");
    }

    @Test
    void pays_across_the_end_of_the_month() {
        var verified = at("2026-10-31T23:45", ALawfulMonth.ALWAYS);

        assertThat(verified.lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
        assertThat(verified.answer().findings()).isEmpty();
    }

    @Test
    void holds_what_starts_as_the_next_month_begins() {
        assertThat(at("2026-11-01T00:00", ALawfulMonth.ALWAYS).lines())
                .containsExactly("F1/1 hold 226.00 -> 0.00 not-this-month A");
    }
}
