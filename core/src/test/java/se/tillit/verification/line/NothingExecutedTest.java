package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.kernel.Minutes;
import se.tillit.verification.AGrantedMonth;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.LineTrace.Result;
import se.tillit.verification.RuleCode;

class NothingExecutedTest {

    private static ALawfulMonth without() {
        return AGrantedMonth.executing(90, 1, 0).with(ALine.granted("1", Minutes.of(3_100)));
    }

    @Test
    void rejects_a_month_without_a_visit() {
        var verified = AVerification.of(without());

        assertThat(verified.line("F1/1")).isEqualTo("reject 23353.33 -> 0.00 nothing-executed -");
        assertThat(verified.findings()).endsWith("nothing-executed F1/1 deviation 23353.33");
        var reason = verified.findingOf(RuleCode.NOTHING_EXECUTED).reason();
        assertThat(AVerification.fact(reason, "decision")).isEqualTo("D1");
        assertThat(AVerification.fact(reason, "month")).isEqualTo("2026-10");
    }

    @Test
    void clears_when_there_was_one_visit() {
        var month = without().with(AVisit.of("V1").at("2026-10-31T23:59", 1));

        assertThat(AVerification.of(month).line("F1/1")).isEqualTo("adjust 23353.33 -> 7.53 executed-below-granted -");
    }

    @Test
    void rejects_when_the_only_visits_are_of_other_months() {
        var month = without()
                .with(AVisit.of("V1").at("2026-09-30T23:59", 90))
                .with(AVisit.of("V2").at("2026-11-01T00:00", 90));

        assertThat(AVerification.of(month).line("F1/1")).contains("nothing-executed");
    }

    @Test
    void holds_for_the_plan_before_it_rejects() {
        assertThat(AVerification.of(without().withoutPlans()).line("F1/1"))
                .isEqualTo("hold 23353.33 -> 0.00 plan-missing -");
    }

    @Test
    void adjusts_to_nothing_where_it_is_only_tried_out() {
        var verified = AVerification.of(without(), AVerification.parameter("nothing-executed", "shadow"));

        assertThat(verified.line("F1/1")).isEqualTo("adjust 23353.33 -> 0.00 executed-below-granted -");
        assertThat(verified.findings())
                .endsWith(
                        "executed-below-granted F1/1 information 23353.33",
                        "nothing-executed F1/1 deviation 23353.33 shadow");
    }

    @Test
    void clears_a_line_that_names_a_visit() {
        assertThat(AJudgement.judge(new NothingExecuted(), ALawfulMonth.withOneVisit()))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void sees_how_many_visits_there_were() {
        var seen = AVerification.of(AGrantedMonth.claiming(3_100)).lookAt("F1", "1", RuleCode.NOTHING_EXECUTED);

        assertThat(seen.result()).isEqualTo(Result.CLEAR);
        assertThat(AVerification.fact(seen.reason(), "visits")).isEqualTo("31");
    }
}
