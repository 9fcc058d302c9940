package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.invoices.EndsClaimed;
import se.tillit.kernel.DateRange;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;
import se.tillit.verification.RuleCode;

class LineUnspecifiedTest {

    private static final LineUnspecified RULE = new LineUnspecified();
    private static final AVisit VISIT = AVisit.of("V1");

    private static Verdict judge(ALine line) {
        return AJudgement.judge(RULE, ALawfulMonth.of().with(VISIT).with(line));
    }

    private static void rejectsWithout(String missing, ALine line) {
        var verdict = judge(line);

        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.fact(verdict, "missing")).isEqualTo(missing);
    }

    private static ALine line() {
        return ALine.billing(VISIT, "1");
    }

    private static Contract contract(String id, Compensation compensation, DateRange days) {
        return new Contract(id, ALawfulMonth.COMPANY, ALawfulMonth.AREA, null, null, compensation, days);
    }

    private static DateRange days(String first, String last) {
        return DateRange.ofClosed(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void clears_a_line_that_says_everything() {
        assertThat(judge(line())).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_a_line_without_a_visit() {
        rejectsWithout("[VISIT]", line().naming(null));
    }

    @Test
    void rejects_a_line_without_a_recipient() {
        rejectsWithout("[RECIPIENT]", line().helping(null));
    }

    @Test
    void rejects_a_line_without_a_decision() {
        rejectsWithout("[DECISION]", line().under(null));
    }

    @Test
    void rejects_a_line_without_staff() {
        rejectsWithout("[STAFF]", line().by(null));
    }

    @Test
    void rejects_a_line_without_a_service() {
        rejectsWithout("[SERVICE]", line().doing(null));
    }

    @Test
    void rejects_a_line_without_a_start() {
        rejectsWithout("[START]", line().from(null, EndsClaimed.END_ONLY));
    }

    @Test
    void rejects_a_line_without_an_end() {
        rejectsWithout("[END]", line().from(null, EndsClaimed.START_ONLY));
    }

    @Test
    void rejects_a_line_without_start_and_end() {
        rejectsWithout("[START, END]", line().from(null, EndsClaimed.NEITHER));
    }

    @Test
    void rejects_a_line_without_minutes() {
        rejectsWithout("[MINUTES]", line().claiming(null));
    }

    @Test
    void rejects_a_line_without_a_price() {
        rejectsWithout("[PRICE]", line().priced(null));
    }

    @Test
    void rejects_a_lump_sum_and_says_all_that_is_missing() {
        rejectsWithout(
                "[VISIT, RECIPIENT, DECISION, STAFF, SERVICE, START, END, MINUTES, PRICE]",
                line().naming(null)
                        .helping(null)
                        .under(null)
                        .by(null)
                        .doing(null)
                        .from(null, EndsClaimed.NEITHER)
                        .claiming(null)
                        .priced(null));
    }

    @Test
    void clears_a_provider_that_is_paid_for_granted_time_only() {
        var month = ALawfulMonth.of()
                .with(contract("C1", Compensation.GRANTED_TIME, ALawfulMonth.ALWAYS))
                .with(line().naming(null));

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_when_another_contract_pays_for_executed_time_on_the_last_day_of_the_month() {
        var month = ALawfulMonth.of()
                .with(contract("C1", Compensation.GRANTED_TIME, ALawfulMonth.ALWAYS))
                .with(contract("C3", Compensation.EXECUTED_TIME, days("2026-10-31", "2026-12-31")))
                .with(line().naming(null));

        assertThat(AJudgement.judge(RULE, month)).isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void clears_when_another_contract_pays_for_executed_time_from_the_day_after_the_month() {
        var month = ALawfulMonth.of()
                .with(contract("C1", Compensation.GRANTED_TIME, ALawfulMonth.ALWAYS))
                .with(contract("C3", Compensation.EXECUTED_TIME, days("2026-11-01", "2026-12-31")))
                .with(line().naming(null));

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_when_granted_time_ended_the_day_before_the_month() {
        var month = ALawfulMonth.of()
                .with(contract("C1", Compensation.GRANTED_TIME, days("2026-01-01", "2026-09-30")))
                .with(line().naming(null));

        assertThat(AJudgement.judge(RULE, month)).isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void rejects_the_lump_sum_of_a_provider_without_any_contract() {
        var month = ALawfulMonth.of().withoutContracts().with(line().naming(null));

        assertThat(AVerification.of(month).lines()).containsExactly("F1/1 reject 226.00 -> 0.00 line-unspecified -");
    }

    @Test
    void sees_nothing_missing() {
        var reason = RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit()));

        assertThat(reason.rule()).isEqualTo(RuleCode.LINE_UNSPECIFIED);
    }
}
