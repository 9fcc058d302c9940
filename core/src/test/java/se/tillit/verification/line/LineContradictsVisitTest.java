package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.invoices.EndsClaimed;
import se.tillit.invoices.Invoice;
import se.tillit.kernel.Elapsed;
import se.tillit.kernel.Interval;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

class LineContradictsVisitTest {

    private static final LineContradictsVisit RULE = new LineContradictsVisit();
    private static final Instant START = AVisit.instant("2026-10-05T08:00");
    private static final Instant END = AVisit.instant("2026-10-05T08:30");

    private static ALine line() {
        return ALine.billing(AVisit.of("V1"), "1");
    }

    private static Verdict judge(ALine line) {
        return AJudgement.judge(RULE, ALawfulMonth.of().with(AVisit.of("V1")).with(line));
    }

    private static Verdict judgeTime(Instant from, Instant to) {
        return judge(line().from(Interval.between(from, to), EndsClaimed.BOTH));
    }

    private static void rejectsFor(String differing, ALine line) {
        var verdict = judge(line);

        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.fact(verdict, "differing")).isEqualTo(differing);
    }

    @Test
    void clears_a_line_that_says_what_the_visit_says() {
        assertThat(judge(line())).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_a_line_without_a_visit_since_that_is_for_another_rule() {
        assertThat(judge(line().naming("V2"))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_another_providers_visit() {
        var theirs = new Invoice(
                ALawfulMonth.MUNICIPAL,
                "F9",
                ALawfulMonth.MONTH,
                LocalDate.of(2026, 11, 5),
                Money.sek("226.00"),
                null,
                null);

        rejectsFor("[PROVIDER]", line().on(theirs));
    }

    @Test
    void rejects_another_recipient() {
        rejectsFor("[RECIPIENT]", line().helping("R2"));
    }

    @Test
    void rejects_another_employment() {
        rejectsFor("[STAFF]", line().by("S2"));
    }

    @Test
    void rejects_another_service() {
        rejectsFor("[SERVICE]", line().doing("household"));
    }

    @Test
    void rejects_a_claimed_time_that_ends_as_the_visit_begins() {
        rejectsFor("[TIME]", line().from(Interval.between(START.minusSeconds(1800), START), EndsClaimed.BOTH));
    }

    @Test
    void clears_a_claimed_time_that_ends_a_microsecond_into_the_visit() {
        assertThat(judgeTime(START.minusSeconds(1800), START.plusNanos(1000))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_a_claimed_time_that_begins_as_the_visit_ends() {
        assertThat(judgeTime(END, END.plusSeconds(1800))).isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void clears_a_claimed_time_that_begins_a_microsecond_before_the_visit_ends() {
        assertThat(judgeTime(END.minusNanos(1000), END.plusSeconds(1800))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_a_claimed_time_of_no_length_at_either_end_of_the_visit() {
        assertThat(judgeTime(START, START)).isEqualTo(Verdict.CLEAR);
        assertThat(judgeTime(END, END)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_a_claimed_time_of_no_length_a_microsecond_outside_the_visit() {
        assertThat(judgeTime(START.minusNanos(1000), START.minusNanos(1000))).isInstanceOf(Verdict.Reject.class);
        assertThat(judgeTime(END.plusNanos(1000), END.plusNanos(1000))).isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void clears_a_visit_of_no_length_at_the_end_of_the_claimed_time() {
        var visit = AVisit.of("V1").at(END, Elapsed.NONE);
        var line = ALine.billing(visit, "1").from(Interval.between(START, END), EndsClaimed.BOTH);

        assertThat(AJudgement.judge(RULE, ALawfulMonth.of().with(visit).with(line)))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_a_line_without_a_claimed_time_since_that_is_for_another_rule() {
        assertThat(judge(line().from(null, EndsClaimed.START_ONLY))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_and_states_everything_that_differs_and_the_visit() {
        var verdict = judge(line().helping("R2").by("S2").doing("escort"));

        assertThat(AJudgement.fact(verdict, "differing")).isEqualTo("[RECIPIENT, STAFF, SERVICE]");
        assertThat(AJudgement.fact(verdict, "visit")).isEqualTo("V1");
        assertThat(AJudgement.fact(verdict, "from")).isEqualTo("2026-10-05T06:00:00Z");
        assertThat(AJudgement.fact(verdict, "to")).isEqualTo("2026-10-05T06:30:00Z");
        assertThat(AVerification.of(ALawfulMonth.of().with(AVisit.of("V1")).with(line().helping("R2")))
                        .lines())
                .containsExactly("F1/1 reject 226.00 -> 0.00 line-contradicts-visit A");
    }

    @Test
    void sees_who_was_helped_by_whom_with_what() {
        var reason = RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit()));

        assertThat(AVerification.fact(reason, "recipient")).contains("R1");
        assertThat(AVerification.fact(reason, "staff")).isEqualTo("S1");
        assertThat(AVerification.fact(reason, "service")).isEqualTo("PERSONAL_CARE");
    }
}
