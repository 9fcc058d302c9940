package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tillit.invoices.LineId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.RuleCode;
import se.tillit.verification.line.VisitAlreadyBilled.Billing;

/** The rule by itself; who has billed a visit is decided by the ledger, see {@code BillingLedgerTest}. */
class VisitAlreadyBilledTest {

    private static final VisitAlreadyBilled RULE = new VisitAlreadyBilled();
    private static final LineId EARLIER = new LineId(ALawfulMonth.COMPANY, "F0", "1");
    private static final LineId SETTLED = new LineId(ALawfulMonth.COMPANY, "F0", "2");

    private static Verdict judge(Billing billing) {
        var line = AJudgement.caseOf(ALawfulMonth.withOneVisit());
        line.handOn(billing);
        return RULE.judge(line);
    }

    @Test
    void clears_a_visit_that_nobody_has_billed() {
        assertThat(judge(Billing.NONE)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_a_visit_that_an_earlier_line_bills() {
        var verdict = judge(new Billing(EARLIER, SETTLED));

        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.reasonOf(verdict).variant()).isEmpty();
        assertThat(AJudgement.fact(verdict, "line")).isEqualTo("556677-8899/F0/1");
    }

    @Test
    void rejects_a_visit_that_was_settled_before() {
        var verdict = judge(new Billing(null, SETTLED));

        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.reasonOf(verdict).variant()).isEqualTo("settled");
        assertThat(AJudgement.fact(verdict, "line")).isEqualTo("556677-8899/F0/2");
    }

    @Test
    void sees_nobody_else() {
        assertThat(RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit())).rule())
                .isEqualTo(RuleCode.VISIT_ALREADY_BILLED);
    }
}
