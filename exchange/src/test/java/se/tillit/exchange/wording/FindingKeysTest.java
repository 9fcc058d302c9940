package se.tillit.exchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.exchange.Language;
import se.tillit.verification.RuleCode;
import se.tillit.verification.RuleFamily;

class FindingKeysTest {

    private static final Phrases FINDINGS = Phrases.of(Topic.FINDINGS, Language.SWEDISH);
    private static final Phrases EXPLAIN = Phrases.of(Topic.EXPLAIN, Language.SWEDISH);
    private static final Set<String> FOLLOWING = Set.of("release", "objection", "when-held");
    private static final Set<String> TOLD_FOR_ALL_RULES = Set.of("not-run", "not-looked");

    @ParameterizedTest
    @EnumSource
    void asks_only_for_facts_that_the_rule_gives(RuleCode rule) {
        var source = RuleSource.of(rule);
        for (var key : keysOf(FINDINGS, rule.code())) {
            assertThat(source.facts()).as(key).containsAll(FINDINGS.namesIn(key));
        }
        for (var key : keysOf(EXPLAIN, "seen." + rule.code())) {
            assertThat(source.facts()).as(key).containsAll(EXPLAIN.namesIn(key));
        }
    }

    @ParameterizedTest
    @EnumSource
    void has_a_text_for_every_variant_of_the_rule(RuleCode rule) {
        for (var variant : RuleSource.of(rule).variants()) {
            assertThat(FINDINGS.has(rule.code() + "." + variant)
                            || EXPLAIN.has("seen." + rule.code() + "." + variant)
                            || TOLD_FOR_ALL_RULES.contains(variant))
                    .as("%s.%s", rule.code(), variant)
                    .isTrue();
        }
        assertThat(keysOf(FINDINGS, rule.code())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void has_no_text_that_the_rule_never_gives(RuleCode rule) {
        var source = RuleSource.of(rule);
        for (var key : keysOf(FINDINGS, rule.code())) {
            var rest =
                    key.substring(rule.code().length()).replaceFirst("^\\.", "").replaceFirst("(^|\\.)many$", "");
            assertThat(rest.isEmpty()
                            || FOLLOWING.contains(rest)
                            || rest.equals("other-provider")
                            || source.variants().contains(rest))
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void reads_every_rule_from_its_source() {
        assertThat(Arrays.stream(RuleCode.values())
                        .filter(rule -> RuleSource.of(rule).facts().isEmpty()))
                .isEmpty();
        assertThat(RuleSource.of(RuleCode.EXCESSIVE_HOURS).variants()).containsExactly("both", "day", "week");
        assertThat(RuleSource.of(RuleCode.TWO_EMPLOYERS_AT_ONCE).variants()).containsExactly("shift", "visit");
        assertThat(RuleSource.of(RuleCode.TIME_COUNTED_TWICE).variants()).isEmpty();
        assertThat(RuleSource.of(RuleCode.SECOND_STAFF_NOT_GRANTED).variants()).containsExactly("granted");
    }

    @Test
    void has_no_text_of_a_rule_that_does_not_exist() {
        for (var topic : List.of(Topic.FINDINGS, Topic.RULES)) {
            for (var key : Phrases.of(topic, Language.SWEDISH).keys()) {
                var rule = key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
                assertThat(rule.equals("shadow") || RuleCode.find(rule).isPresent())
                        .as(key)
                        .isTrue();
            }
        }
    }

    @Test
    void says_what_releases_every_hold_and_what_can_be_done_about_every_rejection() {
        for (var rule : RuleCode.values()) {
            var release = FINDINGS.has(rule.code() + ".release");
            var objection = FINDINGS.has(rule.code() + ".objection");
            assertThat(release && objection).as(rule.code()).isFalse();
            if (rule.family() == RuleFamily.LINE) {
                assertThat(release || objection).as(rule.code()).isTrue();
            }
            if (rule.family() == RuleFamily.VISIT) {
                assertThat(release || FINDINGS.has(rule.code() + ".when-held"))
                        .as(rule.code())
                        .isTrue();
            }
        }
    }

    private static List<String> keysOf(Phrases phrases, String start) {
        return phrases.keys().stream()
                .filter(key -> key.equals(start) || key.startsWith(start + "."))
                .sorted()
                .toList();
    }
}
