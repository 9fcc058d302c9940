package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.care.Assignment;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

class AssignmentMissingTest {

    private static final AssignmentMissing RULE = new AssignmentMissing();

    private static Assignment assigned(ProviderId provider, String first, @Nullable String last) {
        var days = DateRange.ofClosed(LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
        return ALawfulMonth.assignment("U-" + first, ALawfulMonth.DECISION, provider, days);
    }

    private static ALawfulMonth with(Assignment... assignments) {
        var month = ALawfulMonth.withOneVisit().withoutAssignments();
        for (var assignment : assignments) {
            month.with(assignment);
        }
        return month;
    }

    private static Verdict judge(Assignment... assignments) {
        return AJudgement.judge(RULE, with(assignments));
    }

    @Test
    void clears_an_assignment_that_covers_the_day_only() {
        assertThat(judge(assigned(ALawfulMonth.COMPANY, "2026-10-05", "2026-10-05")))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_on_the_day_before_the_assignment() {
        var verdict = judge(assigned(ALawfulMonth.COMPANY, "2026-10-06", null));

        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.fact(verdict, "decision")).isEqualTo("D1");
        assertThat(AJudgement.fact(verdict, "day")).isEqualTo("2026-10-05");
    }

    @Test
    void rejects_on_the_day_after_the_assignment() {
        assertThat(judge(assigned(ALawfulMonth.COMPANY, "2026-01-01", "2026-10-04")))
                .isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void rejects_a_decision_that_is_assigned_to_another() {
        assertThat(judge(assigned(ALawfulMonth.MUNICIPAL, "2026-01-01", null))).isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void rejects_a_decision_that_is_assigned_to_nobody() {
        assertThat(AVerification.of(with()).lines()).containsExactly("F1/1 reject 226.00 -> 0.00 assignment-missing A");
    }

    @Test
    void clears_when_one_of_several_assignments_covers_the_day() {
        assertThat(judge(
                        assigned(ALawfulMonth.COMPANY, "2026-01-01", "2026-02-28"),
                        assigned(ALawfulMonth.COMPANY, "2026-10-05", null),
                        assigned(ALawfulMonth.MUNICIPAL, "2026-03-01", "2026-10-04")))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_a_line_whose_visit_or_decision_is_unknown_since_that_is_for_other_rules() {
        var noVisit = ALawfulMonth.of().withoutAssignments().with(ALine.billing(AVisit.of("V1"), "1"));
        var noDecision = ALawfulMonth.of()
                .withoutAssignments()
                .with(AVisit.of("V1"))
                .with(ALine.billing(AVisit.of("V1"), "1").under("D2"));

        assertThat(AJudgement.judge(RULE, noVisit)).isEqualTo(Verdict.CLEAR);
        assertThat(AJudgement.judge(RULE, noDecision)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void sees_the_assignment_or_says_that_it_did_not_look() {
        var reason = RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit()));

        assertThat(AVerification.fact(reason, "assignment")).isEqualTo("U1");
        assertThat(AVerification.fact(reason, "days")).contains("2026-01-01");
        assertThat(RULE.seen(AJudgement.caseOf(with())).variant()).isEqualTo("not-looked");
    }
}
