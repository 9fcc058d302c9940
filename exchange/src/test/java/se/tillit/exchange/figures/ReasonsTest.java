package se.tillit.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.exchange.figures.Figures.COMPANY;
import static se.tillit.exchange.figures.Figures.MUNICIPALITY;
import static se.tillit.exchange.figures.Figures.decision;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.exchange.figures.Reasons.Row;
import se.tillit.kernel.Money;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;

class ReasonsTest {

    private static final Reasons REASONS = Reasons.of(List.of(
            decision(COMPANY, Outcome.HOLD, "100.00", "0.00", RuleCode.PLAN_MISSING, RuleCode.OFF_SHIFT),
            decision(COMPANY, Outcome.HOLD, "40.00", "0.00", RuleCode.OFF_SHIFT),
            decision(MUNICIPALITY, Outcome.HOLD, "100.00", "0.00", RuleCode.OFF_SHIFT),
            decision(MUNICIPALITY, Outcome.ADJUST, "90.00", "70.00", RuleCode.TIME_EXCEEDS_VISIT),
            decision(MUNICIPALITY, Outcome.REJECT, "10.00", "0.00", RuleCode.VISIT_UNKNOWN),
            decision(MUNICIPALITY, Outcome.PAY, "10.00", "10.00", RuleCode.AMOUNT_MISCALCULATED)));

    @Test
    void counts_a_line_under_its_first_rule_and_beside_under_the_others() {
        assertThat(REASONS.all())
                .containsExactly(
                        new Row(Outcome.HOLD, RuleCode.OFF_SHIFT, 2, 1, Money.sek("140.00")),
                        new Row(Outcome.HOLD, RuleCode.PLAN_MISSING, 1, 0, Money.sek("100.00")),
                        new Row(Outcome.ADJUST, RuleCode.TIME_EXCEEDS_VISIT, 1, 0, Money.sek("20.00")),
                        new Row(Outcome.REJECT, RuleCode.VISIT_UNKNOWN, 1, 0, Money.sek("10.00")));
    }

    @Test
    void counts_the_lines_of_each_provider_apart() {
        assertThat(REASONS.byProvider().get(COMPANY.id()))
                .containsExactly(
                        new Row(Outcome.HOLD, RuleCode.PLAN_MISSING, 1, 0, Money.sek("100.00")),
                        new Row(Outcome.HOLD, RuleCode.OFF_SHIFT, 1, 1, Money.sek("40.00")));
    }

    @Test
    void leaves_out_what_a_rule_only_noted_on_a_line_that_is_paid() {
        assertThat(REASONS.all()).noneMatch(row -> row.rule() == RuleCode.AMOUNT_MISCALCULATED);
        assertThat(Reasons.of(List.of()).all()).isEmpty();
    }
}
