package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;

class VisitUnknownTest {

    private static final VisitUnknown RULE = new VisitUnknown();

    @Test
    void clears_a_visit_that_was_handed_over() {
        assertThat(AJudgement.judge(RULE, ALawfulMonth.withOneVisit())).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_a_visit_that_was_not() {
        var month = ALawfulMonth.withOneVisit()
                .with(ALine.billing(AVisit.of("V1"), "2").naming("V2"));

        var verdict = AJudgement.judge(RULE, month);
        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.fact(verdict, "visit")).isEqualTo("V2");
        assertThat(AVerification.of(month).line("F1/2")).isEqualTo("reject 226.00 -> 0.00 visit-unknown -");
    }

    @Test
    void clears_a_line_that_names_no_visit_since_that_is_for_another_rule() {
        var month = ALawfulMonth.of().with(ALine.billing(AVisit.of("V1"), "1").naming(null));

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_with_a_finding_about_the_recipient_and_the_staff_that_the_line_names() {
        var month = ALawfulMonth.of().with(ALine.billing(AVisit.of("V1"), "1"));

        var finding = AVerification.of(month).findingOf(RuleCode.VISIT_UNKNOWN);
        assertThat(finding.recipient()).isEqualTo(ALawfulMonth.RECIPIENT);
        assertThat(finding.staff()).isEqualTo("S1");
        assertThat(finding.person()).isEqualTo("K1");
        assertThat(finding.visits()).isEmpty();
        assertThat(finding.lines()).hasSize(1);
    }

    @Test
    void rejects_with_a_finding_about_nobody_when_the_line_names_strangers() {
        var month = ALawfulMonth.of()
                .with(ALine.billing(AVisit.of("V1"), "1").helping("R9").by("S9"));

        var finding = AVerification.of(month).findingOf(RuleCode.VISIT_UNKNOWN);
        assertThat(finding.recipient()).isNull();
        assertThat(finding.staff()).isNull();
        assertThat(finding.person()).isNull();
    }

    @Test
    void sees_the_visit() {
        var reason = RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit()));

        assertThat(AVerification.fact(reason, "visit")).isEqualTo("V1");
        assertThat(AVerification.fact(reason, "from")).isEqualTo("2026-10-05T06:00:00Z");
        assertThat(AVerification.fact(reason, "to")).isEqualTo("2026-10-05T06:30:00Z");
        assertThat(AVerification.fact(reason, "start")).isEqualTo("NFC");
        assertThat(AVerification.fact(reason, "end")).isEqualTo("NFC");
    }
}
