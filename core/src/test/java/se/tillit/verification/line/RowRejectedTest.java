package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.RejectedKeys;
import se.tillit.verification.RejectedKeys.InvoiceKey;
import se.tillit.verification.RejectedKeys.PlanKey;
import se.tillit.verification.RejectedKeys.PriceKey;
import se.tillit.verification.RuleCode;

class RowRejectedTest {

    private static final String COMPANY = ALawfulMonth.COMPANY.value();
    private static final RowRejected RULE = new RowRejected();

    private static RejectedKeys keys(String visit, String recipient, String decision, String staff) {
        return new RejectedKeys(
                Set.of(visit),
                Set.of(recipient),
                Set.of(decision),
                Set.of(staff),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static RejectedKeys contracts(String provider) {
        return new RejectedKeys(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(provider), Set.of(), Set.of(), Set.of());
    }

    private static RejectedKeys plans(String decision, String provider) {
        return new RejectedKeys(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new PlanKey(decision, provider)),
                Set.of(),
                Set.of());
    }

    private static RejectedKeys prices(String contract, String service) {
        return new RejectedKeys(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new PriceKey(contract, service)),
                Set.of());
    }

    private static Verdict judge(RejectedKeys rejected) {
        return AJudgement.judge(RULE, ALawfulMonth.withOneVisit().with(rejected));
    }

    private static void holdsFor(RejectedKeys rejected, String resource, String key) {
        var verdict = judge(rejected);

        assertThat(verdict).isInstanceOf(Verdict.HoldAtOnce.class);
        assertThat(AJudgement.fact(verdict, "resource")).isEqualTo(resource);
        assertThat(AJudgement.fact(verdict, "key")).isEqualTo(key);
    }

    @Test
    void clears_when_no_row_was_rejected() {
        assertThat(judge(RejectedKeys.NONE)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void holds_for_a_rejected_visit() {
        holdsFor(keys("V1", "x", "x", "x"), "visits", "V1");
    }

    @Test
    void holds_for_a_rejected_recipient() {
        holdsFor(keys("x", "R1", "x", "x"), "recipients", "R1");
    }

    @Test
    void holds_for_a_rejected_decision() {
        holdsFor(keys("x", "x", "D1", "x"), "decisions", "D1");
    }

    @Test
    void holds_for_a_rejected_employment() {
        holdsFor(keys("x", "x", "x", "S1"), "staff", "S1");
    }

    @Test
    void clears_when_others_rows_were_rejected() {
        assertThat(judge(keys("V2", "R2", "D2", "S2"))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void holds_for_a_rejected_contract_of_the_provider_only() {
        holdsFor(contracts(COMPANY), "contracts", COMPANY);
        assertThat(judge(contracts(ALawfulMonth.MUNICIPAL.value()))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void holds_for_a_rejected_plan_of_the_decision_and_the_provider_only() {
        holdsFor(plans("D1", COMPANY), "plans", "D1");
        assertThat(judge(plans("D2", COMPANY))).isEqualTo(Verdict.CLEAR);
        assertThat(judge(plans("D1", ALawfulMonth.MUNICIPAL.value()))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void holds_for_a_rejected_price_of_the_contract_and_the_service_only() {
        holdsFor(prices("C1", "personal_care"), "prices", "C1");
        assertThat(judge(prices("C2", "personal_care"))).isEqualTo(Verdict.CLEAR);
        assertThat(judge(prices("C1", "household"))).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_a_line_that_names_nothing_of_what_was_rejected() {
        var visit = AVisit.of("V1");
        var bare = ALine.billing(visit, "1")
                .naming(null)
                .helping(null)
                .under(null)
                .by(null)
                .doing(null);

        var rejected = new RejectedKeys(
                Set.of("V1"),
                Set.of("R1"),
                Set.of("D1"),
                Set.of("S1"),
                Set.of(),
                Set.of(new PlanKey("D1", COMPANY)),
                Set.of(new PriceKey("C1", "personal_care")),
                Set.of());
        assertThat(AJudgement.judge(
                        RULE, ALawfulMonth.of().with(visit).with(bare).with(rejected)))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_when_only_another_line_of_the_invoice_was_rejected() {
        var invoices = new RejectedKeys(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(new InvoiceKey(ALawfulMonth.COMPANY, "F1")));

        assertThat(judge(invoices)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void holds_and_nothing_else_is_tried() {
        var month = ALawfulMonth.of()
                .withoutAssignments()
                .withoutPlans()
                .with(AVisit.of("V1").storedAt(AVisit.instant("2026-11-20T08:00")))
                .with(ALine.billing(AVisit.of("V1"), "1"))
                .with(keys("x", "x", "D1", "x"));

        var verified = AVerification.of(month);
        assertThat(verified.lines()).containsExactly("F1/1 hold 226.00 -> 0.00 row-rejected A");
        assertThat(verified.findings()).containsExactly("row-rejected F1/1 deviation 226.00");
    }

    @Test
    void sees_nothing_where_nothing_was_rejected() {
        assertThat(RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit())).rule())
                .isEqualTo(RuleCode.ROW_REJECTED);
    }
}
