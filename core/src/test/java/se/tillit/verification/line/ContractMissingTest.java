package se.tillit.verification.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.areas.Area;
import se.tillit.contracts.Compensation;
import se.tillit.contracts.Contract;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.ProviderId;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVerification;
import se.tillit.verification.AVisit;

class ContractMissingTest {

    private static final ContractMissing RULE = new ContractMissing();
    private static final Area SOUTH = new Area("A2", "South");

    private static Contract contract(
            String id, ProviderId provider, @Nullable Area area, String first, @Nullable String last) {
        var days = DateRange.ofClosed(LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
        return new Contract(id, provider, area, null, null, Compensation.EXECUTED_TIME, days);
    }

    private static Contract ours(String id, @Nullable Area area, String first, @Nullable String last) {
        return contract(id, ALawfulMonth.COMPANY, area, first, last);
    }

    private static ALawfulMonth under(Contract... contracts) {
        var month = ALawfulMonth.withOneVisit().withoutContracts();
        for (var contract : contracts) {
            month.with(contract).with(ALawfulMonth.price(contract));
        }
        return month;
    }

    private static String contractSeen(Contract... contracts) {
        return AVerification.fact(RULE.seen(AJudgement.caseOf(under(contracts))), "contract");
    }

    @Test
    void clears_on_the_first_and_on_the_last_day_of_a_contract() {
        assertThat(AJudgement.judge(RULE, under(ours("C1", ALawfulMonth.AREA, "2026-10-05", "2026-10-05"))))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void rejects_on_the_day_before_a_contract() {
        var month = under(ours("C1", ALawfulMonth.AREA, "2026-10-06", null));

        var verdict = AJudgement.judge(RULE, month);
        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        assertThat(AJudgement.fact(verdict, "day")).isEqualTo("2026-10-05");
        assertThat(AJudgement.fact(verdict, "area")).isEqualTo("North");
        assertThat(AVerification.of(month).lines()).containsExactly("F1/1 reject 226.00 -> 0.00 contract-missing A");
    }

    @Test
    void rejects_on_the_day_after_a_contract() {
        assertThat(AJudgement.judge(RULE, under(ours("C1", ALawfulMonth.AREA, "2026-01-01", "2026-10-04"))))
                .isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void rejects_a_contract_for_another_area() {
        assertThat(AJudgement.judge(RULE, under(ours("C1", SOUTH, "2026-01-01", null))))
                .isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void rejects_a_contract_of_another_provider() {
        assertThat(AJudgement.judge(
                        RULE, under(contract("C1", ALawfulMonth.MUNICIPAL, ALawfulMonth.AREA, "2026-01-01", null))))
                .isInstanceOf(Verdict.Reject.class);
    }

    @Test
    void clears_a_contract_for_the_whole_municipality() {
        assertThat(AJudgement.judge(RULE, under(ours("C1", null, "2026-01-01", null))))
                .isEqualTo(Verdict.CLEAR);
    }

    @Test
    void clears_a_line_without_a_visit_since_that_is_for_another_rule() {
        var month = ALawfulMonth.of().withoutContracts().with(ALine.billing(AVisit.of("V1"), "1"));

        assertThat(AJudgement.judge(RULE, month)).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void sees_the_areas_own_contract_before_a_later_one_for_the_whole_municipality() {
        assertThat(contractSeen(
                        ours("C1", null, "2026-09-01", null), ours("C2", ALawfulMonth.AREA, "2026-01-01", null)))
                .isEqualTo("C2");
    }

    @Test
    void sees_the_contract_that_came_into_force_last() {
        assertThat(contractSeen(
                        ours("C1", ALawfulMonth.AREA, "2026-01-01", null),
                        ours("C2", ALawfulMonth.AREA, "2026-02-01", null)))
                .isEqualTo("C2");
    }

    @Test
    void sees_the_contract_with_the_lowest_id_of_those_from_the_same_day() {
        assertThat(contractSeen(
                        ours("10", ALawfulMonth.AREA, "2026-01-01", null),
                        ours("9", ALawfulMonth.AREA, "2026-01-01", null)))
                .isEqualTo("9");
    }

    @Test
    void sees_the_area_and_the_days() {
        var reason = RULE.seen(AJudgement.caseOf(ALawfulMonth.withOneVisit()));

        assertThat(AVerification.fact(reason, "area")).isEqualTo("North");
        assertThat(AVerification.fact(reason, "days")).contains("2026-01-01");
    }

    @Test
    void says_that_it_did_not_look_where_there_is_no_contract() {
        assertThat(RULE.seen(AJudgement.caseOf(under())).variant()).isEqualTo("not-looked");
    }
}
