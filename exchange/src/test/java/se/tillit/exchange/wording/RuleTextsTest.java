package se.tillit.exchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.exchange.Language;
import se.tillit.verification.RuleCode;

class RuleTextsTest {

    @ParameterizedTest
    @EnumSource
    void tells_every_rule_in_full(Language language) {
        var texts = new RuleTexts(language);
        assertThat(texts.all()).extracting(RuleText::rule).containsExactly(RuleCode.values());
        for (var text : texts.all()) {
            assertThat(text.name() + text.question() + text.text() + text.why() + text.example() + text.lookAlikes())
                    .as(text.rule().code())
                    .doesNotContain("[");
            assertThat(text.question()).endsWith("?");
            assertThat(text.name()).hasSizeLessThanOrEqualTo(50).doesNotEndWith(".");
            assertThat(text.text()).endsWith(".");
            assertThat(text.why()).endsWith(".");
            assertThat(text.lookAlikes()).endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void gives_an_example_with_numbers(Language language) {
        for (var text : new RuleTexts(language).all()) {
            assertThat(text.example()).as(text.rule().code()).containsPattern("[0-9]");
        }
    }

    @Test
    void gives_no_two_rules_one_name() {
        for (var language : Language.values()) {
            var names = new HashSet<String>();
            for (var text : new RuleTexts(language).all()) {
                assertThat(names.add(text.name())).as(text.name()).isTrue();
            }
        }
    }
}
