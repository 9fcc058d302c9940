package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Plan;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.parameters.ParameterRow;

/** The visit is on 5 October, the invoice of 5 November. */
class PlanMissingTest {

    private static final PlanMissing RULE = new PlanMissing();
    private static final String IN_TIME = "2026-11-05T23:59:59.999999";
    private static final String TOO_LATE = "2026-11-06T00:00";

    private static DateRange days(String first, @Nullable String last) {
        return DateRange.ofClosed(LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
    }

    private static Plan plan(ProviderId provider, @Nullable String approved, DateRange days) {
        return new Plan(
                "G2", ALawfulMonth.DECISION, provider, null, approved == null ? null : AVisit.instant(approved), days);
    }

    private static Plan ours(@Nullable String approved, String first, @Nullable String last) {
        return plan(ALawfulMonth.COMPANY, approved, days(first, last));
    }

    private static ALawfulMonth with(Plan... plans) {
        var month = ALawfulMonth.withOneVisit().withoutPlans();
        for (var plan : plans) {
            month.with(plan);
        }
        return month;
    }

    private static ALawfulMonth assignedFrom(String first, Plan... plans) {
        return with(plans)
                .with(ALawfulMonth.assignment("U1", ALawfulMonth.DECISION, ALawfulMonth.COMPANY, days(first, null)));
    }

    private static void clears(ALawfulMonth month, ParameterRow... rows) {
        assertThat(AJudgement.judge(RULE, month, rows)).isEqualTo(Verdict.CLEAR);
    }

    private static void holdsAs(String variant, ALawfulMonth month, ParameterRow... rows) {
        var verdict = AJudgement.judge(RULE, month, rows);

        assertThat(verdict).isInstanceOf(Verdict.Hold.class);
        assertThat(AJudgement.reasonOf(verdict).variant()).isEqualTo(variant);
    }

    @Test
    void clears_a_plan_that_is_in_force_on_the_day_only() {
        clears(with(ours("2026-01-01T10:00", "2026-10-05", "2026-10-05")));
    }

    @Test
    void holds_without_any_plan_and_says_what_is_wanting() {
        holdsAs("", with());
        var verdict = AJudgement.judge(RULE, with());
        assertThat(AJudgement.fact(verdict, "decision")).isEqualTo("D1");
        assertThat(AJudgement.fact(verdict, "day")).isEqualTo("2026-10-05");
        assertThat(AJudgement.fact(verdict, "issued")).isEqualTo("2026-11-05");
        assertThat(AVerification.of(with()).lines()).containsExactly("F1/1 hold 226.00 -> 0.00 plan-missing A");
    }

    @Test
    void holds_on_the_day_before_and_on_the_day_after_the_plan() {
        holdsAs("", with(ours("2026-01-01T10:00", "2026-10-06", null)));
        holdsAs("", with(ours("2026-01-01T10:00", "2026-01-01", "2026-10-04")));
    }

    @Test
    void clears_a_plan_approved_in_the_last_microsecond_of_the_issue_date() {
        clears(with(ours(IN_TIME, "2026-10-01", null)));
    }

    @Test
    void holds_for_a_plan_approved_on_the_day_after_the_issue_date() {
        holdsAs("not-approved", with(ours(TOO_LATE, "2026-10-01", null)));
    }

    @Test
    void holds_for_a_plan_that_was_never_approved() {
        holdsAs("not-approved", with(ours(null, "2026-10-01", null)));
    }

    @Test
    void holds_for_another_providers_plan() {
        holdsAs("", with(plan(ALawfulMonth.MUNICIPAL, "2026-01-01T10:00", ALawfulMonth.ALWAYS)));
    }

    @Test
    void holds_for_a_plan_for_another_decision() {
        var other = ALawfulMonth.decision("D2", ALawfulMonth.RECIPIENT, 600);

        holdsAs("", with(ALawfulMonth.plan("G2", other, ALawfulMonth.COMPANY)).with(other));
    }

    @Test
    void clears_when_one_of_two_plans_is_approved() {
        var other = new Plan(
                "G3",
                ALawfulMonth.DECISION,
                ALawfulMonth.COMPANY,
                null,
                AVisit.instant("2026-01-01T10:00"),
                days("2026-10-01", null));

        clears(with(ours(null, "2026-10-01", null), other));
    }

    @Test
    void clears_the_fourteenth_day_before_the_plan_is_written() {
        clears(assignedFrom("2026-09-22", ours(IN_TIME, "2026-10-05", null)));
        clears(assignedFrom("2026-10-05", ours(IN_TIME, "2026-10-18", null)));
    }

    @Test
    void holds_the_first_days_when_the_plan_comes_on_the_fifteenth() {
        holdsAs("", assignedFrom("2026-10-05", ours(IN_TIME, "2026-10-19", null)));
    }

    @Test
    void holds_the_fifteenth_day_although_a_plan_came_within_the_first_fourteen() {
        holdsAs("", assignedFrom("2026-09-21", ours(IN_TIME, "2026-10-04", "2026-10-04")));
        clears(assignedFrom("2026-09-22", ours(IN_TIME, "2026-10-04", "2026-10-04")));
    }

    @Test
    void holds_the_first_days_when_the_plan_comes_in_them_but_was_not_approved_in_time() {
        holdsAs("not-approved", assignedFrom("2026-10-01", ours(TOO_LATE, "2026-10-10", null)));
    }

    @Test
    void holds_the_first_days_for_a_plan_from_before_them() {
        holdsAs("", assignedFrom("2026-10-01", ours(IN_TIME, "2026-09-30", "2026-09-30")));
        clears(assignedFrom("2026-10-01", ours(IN_TIME, "2026-10-01", "2026-10-01")));
    }

    @Test
    void holds_the_first_days_for_a_plan_that_ended_before_it_began() {
        holdsAs("", assignedFrom("2026-10-01", ours(IN_TIME, "2026-10-10", "2026-10-09")));
    }

    @Test
    void holds_by_the_number_of_first_days_in_force_and_for_the_contract() {
        var month = assignedFrom("2026-10-05", ours(IN_TIME, "2026-10-18", null));
        var key = "plan-missing.first-days";

        holdsAs("", month, AVerification.parameter(key, "13"));
        holdsAs("", month, AVerification.parameterFor("C1", key, "13"));
        holdsAs("", month, AVerification.parameterFrom(LocalDate.of(2026, 10, 5), key, "13"));
        clears(month, AVerification.parameterFrom(LocalDate.of(2026, 10, 6), key, "13"));
    }

    @Test
    void clears_a_line_whose_visit_or_decision_is_unknown_since_that_is_for_other_rules() {
        clears(ALawfulMonth.of().withoutPlans().with(ALine.billing(AVisit.of("V1"), "1")));
        clears(with().with(ALine.billing(AVisit.of("V1"), "1").under("D9")));
    }

    @Test
    void sees_the_plan_or_says_that_it_did_not_look() {
        var early = ours("2026-01-01T10:00", "2026-10-01", null);
        var reason = RULE.seen(AJudgement.caseOf(with(ours("2026-01-01T10:00", "2026-10-01", null))));

        assertThat(AVerification.fact(reason, "plan")).isEqualTo("G2");
        assertThat(AVerification.fact(reason, "days")).contains("2026-10-01");
        assertThat(AVerification.fact(reason, "approved")).isEqualTo("2026-01-01T09:00:00Z");
        assertThat(RULE.seen(AJudgement.caseOf(with())).variant()).isEqualTo("not-looked");
        assertThat(RULE.seen(AJudgement.caseOf(with(ours(TOO_LATE, "2026-10-01", null))))
                        .variant())
                .isEqualTo("not-looked");
        assertThat(RULE.seen(AJudgement.caseOf(with(plan(ALawfulMonth.MUNICIPAL, IN_TIME, early.validity()))))
                        .variant())
                .isEqualTo("not-looked");
    }
}
