package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.verification.amount.AmountRule;
import se.tillit.verification.amount.AmountRules;
import se.tillit.verification.invoice.InvoiceRule;
import se.tillit.verification.invoice.InvoiceRules;
import se.tillit.verification.line.LineRule;
import se.tillit.verification.line.LineRules;
import se.tillit.verification.pattern.PatternRule;
import se.tillit.verification.pattern.PatternRules;
import se.tillit.verification.visit.VisitRule;
import se.tillit.verification.visit.VisitRules;

/** Each rule is one file that spells its code, stands in its place, has a test, and is what docs/rules.md says. */
class RuleCatalogueTest {

    private static List<RuleCode> of(RuleFamily family) {
        return Arrays.stream(RuleCode.values())
                .filter(rule -> rule.family() == family)
                .toList();
    }

    private static List<RuleCode> without(RuleCode outside, List<RuleCode> rules) {
        return rules.stream().filter(rule -> rule != outside).toList();
    }

    @ParameterizedTest
    @EnumSource
    void has_one_file_that_spells_the_code_in_the_package_of_its_family(RuleCode rule) {
        assertThat(RuleCatalogue.filesNamedAfter(rule)).containsExactly(RuleCatalogue.sourceOf(rule));
    }

    @ParameterizedTest
    @EnumSource
    void says_in_a_sentence_what_the_rule_says(RuleCode rule) {
        assertThat(RuleCatalogue.sentenceOf(rule)).matches("[A-Z0-9].{20,}\\.").doesNotContain("{", "<", "@");
    }

    /** Credits are matched before the line rules are tried, so that rule stands beside the list. */
    @Test
    void has_the_line_rules_in_order_but_for_credit_unmatched() {
        assertThat(LineRules.IN_ORDER)
                .extracting(LineRule::code)
                .containsExactlyElementsOf(without(RuleCode.CREDIT_UNMATCHED, of(RuleFamily.LINE)));
        assertSpelled(
                LineRules.IN_ORDER,
                LineRules.IN_ORDER.stream().map(LineRule::code).toList());
    }

    /** The frame is drawn by all lines in turn after the other rules are done, so that rule stands beside the list. */
    @Test
    void has_the_amount_rules_in_order_but_for_frame_exceeded() {
        assertThat(AmountRules.IN_ORDER)
                .extracting(AmountRule::code)
                .containsExactlyElementsOf(without(RuleCode.FRAME_EXCEEDED, of(RuleFamily.AMOUNT)));
        assertSpelled(
                AmountRules.IN_ORDER,
                AmountRules.IN_ORDER.stream().map(AmountRule::code).toList());
    }

    @Test
    void has_the_invoice_rules_in_order() {
        assertThat(InvoiceRules.IN_ORDER)
                .extracting(InvoiceRule::code)
                .containsExactlyElementsOf(of(RuleFamily.INVOICE));
        assertSpelled(InvoiceRules.IN_ORDER, of(RuleFamily.INVOICE));
    }

    @Test
    void has_the_visit_rules_in_order() {
        assertThat(VisitRules.IN_ORDER).extracting(VisitRule::code).containsExactlyElementsOf(of(RuleFamily.VISIT));
        assertSpelled(VisitRules.IN_ORDER, of(RuleFamily.VISIT));
    }

    @Test
    void has_the_pattern_rules_in_order() {
        assertThat(PatternRules.IN_ORDER)
                .extracting(PatternRule::code)
                .containsExactlyElementsOf(of(RuleFamily.PATTERN));
        assertSpelled(PatternRules.IN_ORDER, of(RuleFamily.PATTERN));
    }

    private static void assertSpelled(List<?> rules, List<RuleCode> codes) {
        assertThat(rules)
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactlyElementsOf(
                        codes.stream().map(RuleCatalogue::classNameOf).toList());
    }

    @Test
    void has_a_test_for_every_rule() {
        var missing = Arrays.stream(RuleCode.values())
                .map(RuleCatalogue::testOf)
                .filter(test -> !Files.exists(test))
                .map(test -> GeneratedDocument.root().relativize(test).toString())
                .toList();

        assertThat(missing).as("rules without a test").isEmpty();
    }

    @Test
    void numbers_the_rules_of_lines_from_0_to_17() {
        assertThat(RuleCatalogue.numberOf(RuleCode.CREDIT_UNMATCHED)).isEmpty();
        assertThat(RuleCatalogue.numberOf(RuleCode.ROW_REJECTED)).isEqualTo("0");
        assertThat(RuleCatalogue.numberOf(RuleCode.PRICE_MISSING)).isEqualTo("12");
        assertThat(RuleCatalogue.numberOf(RuleCode.FRAME_EXCEEDED)).isEqualTo("17");
        assertThat(RuleCatalogue.numberOf(RuleCode.PRICE_EXCEEDS_CONTRACT)).isEqualTo("14");
        assertThat(RuleCatalogue.numberOf(RuleCode.NOTHING_EXECUTED)).isEmpty();
        assertThat(RuleCatalogue.numberOf(RuleCode.TIME_EXCEEDS_VISIT)).isEqualTo("15");
        assertThat(RuleCatalogue.numberOf(RuleCode.OFF_SHIFT)).isEmpty();
    }

    @Test
    void is_what_the_table_of_rules_says() {
        GeneratedDocument.check("docs/rules.md", RuleCatalogue.document(), RuleCatalogueTest.class);
    }
}
