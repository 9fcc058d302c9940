package se.tillit.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.Money;
import se.tillit.verification.Finding;
import se.tillit.verification.Mode;
import se.tillit.verification.Reason;
import se.tillit.verification.RuleCode;
import se.tillit.verification.Severity;
import se.tillit.verification.Subject;

class LargestFindingsTest {

    private static Finding finding(RuleCode rule, Severity severity, @Nullable String amount) {
        return new Finding(
                new Subject.OfProvider(Figures.COMPANY.id()),
                severity,
                Mode.ENFORCE,
                Figures.COMPANY.id(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                amount == null ? null : Money.sek(amount),
                Reason.of(rule));
    }

    private static List<String> amounts(LargestFindings.Group group) {
        return group.shown().stream().map(one -> String.valueOf(one.amount())).toList();
    }

    @Test
    void shows_the_gravest_first_and_patterns_before_sums() {
        var picked = LargestFindings.of(
                List.of(
                        finding(RuleCode.FRAME_EXCEEDED, Severity.INFORMATION, "900.00"),
                        finding(RuleCode.OFF_SHIFT, Severity.DEVIATION, "20.00"),
                        finding(RuleCode.PLAN_MISSING, Severity.DEVIATION, "30.00"),
                        finding(RuleCode.ROUND_TIMES, Severity.DEVIATION, null),
                        finding(RuleCode.WRONG_TAG, Severity.SERIOUS, "1.00")),
                20);

        assertThat(picked)
                .extracting(LargestFindings::severity)
                .containsExactly(Severity.SERIOUS, Severity.DEVIATION, Severity.INFORMATION);
        assertThat(picked.get(1).groups())
                .extracting(LargestFindings.Group::rule)
                .containsExactly(RuleCode.ROUND_TIMES, RuleCode.PLAN_MISSING, RuleCode.OFF_SHIFT);
        assertThat(picked).allMatch(one -> one.notShown() == 0);
    }

    @Test
    void shows_the_three_largest_of_a_rule() {
        var group = LargestFindings.of(
                        List.of(
                                finding(RuleCode.OFF_SHIFT, Severity.DEVIATION, "20.00"),
                                finding(RuleCode.OFF_SHIFT, Severity.DEVIATION, "50.00"),
                                finding(RuleCode.OFF_SHIFT, Severity.DEVIATION, "10.00"),
                                finding(RuleCode.OFF_SHIFT, Severity.DEVIATION, "40.00")),
                        20)
                .getFirst()
                .groups()
                .getFirst();

        assertThat(amounts(group)).containsExactly("50.00 SEK", "40.00 SEK", "20.00 SEK");
        assertThat(group.count()).isEqualTo(4);
    }

    @Test
    void shows_the_largest_of_every_rule_before_the_second_of_any_and_counts_the_rest() {
        var findings = new ArrayList<Finding>();
        for (var index = 0; index < 3; index++) {
            findings.add(finding(RuleCode.OFF_SHIFT, Severity.DEVIATION, "2" + index + ".00"));
            findings.add(finding(RuleCode.PLAN_MISSING, Severity.DEVIATION, "1" + index + ".00"));
            findings.add(finding(RuleCode.VISIT_UNKNOWN, Severity.DEVIATION, "0" + index + ".00"));
        }
        var four = LargestFindings.of(findings, 4).getFirst();
        var two = LargestFindings.of(findings, 2).getFirst();

        assertThat(four.groups()).extracting(group -> group.shown().size()).containsExactly(2, 1, 1);
        assertThat(four.notShown()).isEqualTo(5);
        assertThat(two.groups()).extracting(group -> group.shown().size()).containsExactly(1, 1, 0);
        assertThat(two.notShown()).isEqualTo(7);
    }

    @Test
    void shows_nothing_of_nothing() {
        assertThat(LargestFindings.of(List.of(), 20)).isEmpty();
    }
}
