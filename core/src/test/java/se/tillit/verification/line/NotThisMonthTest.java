package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Elapsed;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;

class NotThisMonthTest {

    private static final NotThisMonth RULE = new NotThisMonth();
    private static final Instant NOVEMBER = AVisit.instant("2026-11-01T00:00");

    private static ALawfulMonth startingAt(Instant start) {
        var visit = AVisit.of("V1").at(start, Elapsed.ofMinutes(30));
        return ALawfulMonth.of().without(EvidenceKind.SHIFTS).with(visit).with(ALine.billing(visit, "1"));
    }

    @Test
    void clears_a_visit_that_starts_a_microsecond_before_the_next_month() {
        var month = startingAt(NOVEMBER.minusNanos(1000));

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
        assertThat(AVerification.of(month).lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
    }

    @Test
    void holds_a_visit_that_starts_as_the_next_month_begins() {
        var verdict = AJudgement.judge(RULE, startingAt(NOVEMBER));

        assertThat(verdict).isInstanceOf(Verdict.HoldAtOnce.class);
        assertThat(AJudgement.fact(verdict, "day")).isEqualTo("2026-11-01");
        assertThat(AJudgement.fact(verdict, "month")).isEqualTo("2026-10");
    }

    @Test
    void holds_and_nothing_else_is_tried() {
        var month = startingAt(NOVEMBER).withoutAssignments().withoutPlans().withoutContracts();

        assertThat(AVerification.of(month).lines()).containsExactly("F1/1 hold 226.00 -> 0.00 not-this-month A");
    }

    @Test
    void clears_a_visit_from_before_the_month() {
        var month = startingAt(AVisit.instant("2026-09-30T23:59"));

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
        assertThat(AVerification.of(month).lines()).containsExactly("F1/1 pay 226.00 -> 226.00 - A");
    }

    @Test
    void clears_a_line_without_a_visit_since_that_is_for_another_rule() {
        var month = ALawfulMonth.of().with(ALine.billing(AVisit.of("V1").at(NOVEMBER, Elapsed.ofMinutes(30)), "1"));

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
    }
}
