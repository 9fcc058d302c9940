package se.tillit.verification.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillit.verification.pattern.PatternFixture.caseOf;
import static se.tillit.verification.pattern.PatternFixture.parameter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.tillit.kernel.DateRange;
import se.tillit.kernel.Minutes;
import se.tillit.kernel.Money;
import se.tillit.verification.ALawfulMonth;
import se.tillit.verification.ALine;
import se.tillit.verification.AVisit;
import se.tillit.verification.EvidenceKind;
import se.tillit.verification.Finding;
import se.tillit.verification.LineDecision;
import se.tillit.verification.Mode;
import se.tillit.verification.Outcome;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;
import se.tillit.verification.parameters.ParameterRow;
import se.tillit.visits.EvidenceGrade;

class PatternRulesTest {

    @Test
    void has_every_rule_once_in_the_order_of_the_codes() {
        assertThat(PatternRules.IN_ORDER.stream().map(PatternRule::code))
                .containsExactlyElementsOf(Arrays.stream(RuleCode.values())
                        .filter(rule -> rule.family() == RuleFamily.PATTERN)
                        .toList());
    }

    @Test
    void names_every_rule_by_its_code() {
        assertThat(PatternRules.IN_ORDER)
                .allSatisfy(rule -> assertThat(rule.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                        .isEqualTo(rule.code().code().replace("-", "")));
    }

    @Test
    void clears_a_lawful_month() {
        assertThat(PatternRules.judge(caseOf(ALawfulMonth.withOneVisit()))).isEmpty();
    }

    @Test
    void marks_what_it_enforces() {
        assertThat(PatternRules.judge(caseOf(withoutStaffLog())))
                .singleElement()
                .extracting(Finding::mode)
                .isEqualTo(Mode.ENFORCE);
    }

    @Test
    void marks_what_is_only_tried_out() {
        var shadow = parameter("evidence-missing", "shadow");

        assertThat(PatternRules.judge(caseOf(withoutStaffLog(), List.of(), shadow)))
                .singleElement()
                .extracting(Finding::mode)
                .isEqualTo(Mode.SHADOW);
    }

    @Test
    void passes_over_a_rule_that_is_off() {
        var off = parameter("evidence-missing", "off");

        assertThat(PatternRules.judge(caseOf(withoutStaffLog(), List.of(), off)))
                .isEmpty();
    }

    @Test
    void reads_the_parameters_of_the_first_day_of_the_month() {
        var fromTheSecond = new ParameterRow(
                "evidence-missing", "off", DateRange.ofClosed(LocalDate.of(2026, 10, 2), null), null, "a test");

        assertThat(PatternRules.judge(caseOf(withoutStaffLog(), List.of(), fromTheSecond)))
                .hasSize(1);
    }

    @Test
    void passes_over_rules_whose_evidence_was_not_handed_over() {
        assertThat(PatternRules.judge(caseOf(withoutStaffLog().without(EvidenceKind.SHIFTS))))
                .isEmpty();
        assertThat(PatternRules.NEEDED)
                .containsOnlyKeys(
                        RuleCode.HOURS_BEYOND_PRESENCE,
                        RuleCode.EVIDENCE_MISSING,
                        RuleCode.COPIED_SCHEDULE,
                        RuleCode.VISITS_WHILE_ABSENT);
    }

    @Test
    void judges_no_absences_where_none_were_handed_over() {
        var rejected = Stream.of("1", "2", "3")
                .map(line -> new LineDecision(
                        ALine.billing(AVisit.of("V" + line), line).build(),
                        Outcome.REJECT,
                        Money.ZERO,
                        Minutes.ZERO,
                        List.of(RuleCode.RECIPIENT_ABSENT),
                        EvidenceGrade.A))
                .toList();

        assertThat(PatternRules.judge(caseOf(ALawfulMonth.of(), rejected))).hasSize(1);
        assertThat(PatternRules.judge(caseOf(ALawfulMonth.of().without(EvidenceKind.ABSENCES), rejected)))
                .isEmpty();
    }

    private static ALawfulMonth withoutStaffLog() {
        return ALawfulMonth.withOneVisit().withoutShifts();
    }
}
