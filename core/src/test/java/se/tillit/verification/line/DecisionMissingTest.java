package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Decision;
import se.tillit.care.Staffing;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Service;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

class DecisionMissingTest {

    private static final DecisionMissing RULE = new DecisionMissing();

    private static ALawfulMonth under(Decision decision) {
        return ALawfulMonth.withOneVisit().with(decision);
    }

    private static Decision inForce(String first, @Nullable String last) {
        return ALawfulMonth.decision(
                "D1",
                ALawfulMonth.RECIPIENT,
                3_100,
                DateRange.ofClosed(LocalDate.parse(first), last == null ? null : LocalDate.parse(last)));
    }

    private static void rejectsAs(String variant, ALawfulMonth month) {
        var verdict = AJudgement.judge(RULE, month);

        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.reasonOf(verdict).variant()).isEqualTo(variant);
    }

    @Test
    void clears_a_decision_that_is_in_force_on_the_day_only() {
        assertThat(AJudgement.judge(RULE, under(inForce("2026-10-05", "2026-10-05"))))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_on_the_day_before_the_decision() {
        var month = under(inForce("2026-10-06", null));

        rejectsAs("day", month);
        var verdict = AJudgement.judge(RULE, month);
        assertThat(AJudgement.fact(verdict, "decision")).isEqualTo("D1");
        assertThat(AJudgement.fact(verdict, "day")).isEqualTo("2026-10-05");
        assertThat(AJudgement.fact(verdict, "days")).contains("2026-10-06");
        assertThat(AVerification.of(month).lines()).containsExactly("F1/1 reject 226.00 -> 0.00 decision-missing A");
    }

    @Test
    void rejects_on_the_day_after_the_decision() {
        rejectsAs("day", under(inForce("2026-01-01", "2026-10-04")));
    }

    @Test
    void rejects_a_decision_that_nobody_knows() {
        rejectsAs(
                "unknown",
                ALawfulMonth.of()
                        .with(AVisit.of("V1"))
                        .with(ALine.billing(AVisit.of("V1"), "1").under("D2")));
    }

    @Test
    void rejects_another_recipients_decision() {
        var other = ALawfulMonth.recipient("R2");

        rejectsAs("recipient", under(ALawfulMonth.decision("D1", other, 3_100)).with(other));
    }

    @Test
    void rejects_a_decision_for_another_service() {
        var month = under(new Decision(
                "D1",
                ALawfulMonth.RECIPIENT,
                Service.HOUSEHOLD,
                Minutes.of(3_100),
                null,
                Staffing.SINGLE,
                ALawfulMonth.ALWAYS));

        rejectsAs("service", month);
        var verdict = AJudgement.judge(RULE, month);
        assertThat(AJudgement.fact(verdict, "granted")).isEqualTo("HOUSEHOLD");
        assertThat(AJudgement.fact(verdict, "service")).isEqualTo("PERSONAL_CARE");
    }

    @Test
    void clears_a_line_without_a_decision_or_a_visit_since_that_is_for_other_rules() {
        var without = ALawfulMonth.of()
                .with(AVisit.of("V1"))
                .with(ALine.billing(AVisit.of("V1"), "1").under(null));
        var unknown = ALawfulMonth.of().with(ALine.billing(AVisit.of("V1"), "1").under("D2"));

        assertThat(AJudgement.judge(RULE, without)).isEqualTo(Verdict.CLEAR);
        assertThat(AJudgement.judge(RULE, unknown)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void pays_by_the_decision_in_force_when_it_is_changed_in_mid_month() {
        var second = AVisit.of("V2").at("2026-10-05T10:00", 30);
        var month = ALawfulMonth.withOneVisit()
                .with(inForce("2026-01-01", "2026-10-05"))
                .with(ALawfulMonth.decision(
                        "D2", ALawfulMonth.RECIPIENT, 3_100, DateRange.ofClosed(LocalDate.of(2026, 10, 6), null)))
                .with(second)
                .with(ALine.billing(second, "2").under("D2"));

        assertThat(AVerification.of(month).lines())
                .containsExactly("F1/1 pay 226.00 -> 226.00 - A", "F1/2 reject 226.00 -> 0.00 decision-missing A");
    }

    @Test
    void sees_the_decision() {
        var reason = RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit()));

        assertThat(AVerification.fact(reason, "decision")).isEqualTo("D1");
        assertThat(AVerification.fact(reason, "service")).isEqualTo("PERSONAL_CARE");
        assertThat(AVerification.fact(reason, "minutes")).isEqualTo("3100 min");
        assertThat(AVerification.fact(reason, "days")).contains("2026-01-01");
    }
}
