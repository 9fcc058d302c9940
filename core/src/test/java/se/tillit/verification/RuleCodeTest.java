package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCodeTest {

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_code(RuleCode rule) {
        assertThat(RuleCode.find(rule.code())).contains(rule);
    }

    @Test
    void is_not_found_by_another_name() {
        assertThat(RuleCode.find("OFF_SHIFT")).isEmpty();
        assertThat(RuleCode.find("off_shift")).isEmpty();
        assertThat(RuleCode.find("")).isEmpty();
    }

    @Test
    void is_written_in_small_letters_with_hyphens() {
        assertThat(RuleCode.TWO_EMPLOYERS_AT_ONCE.code()).isEqualTo("two-employers-at-once");
        assertThat(RuleCode.TWO_EMPLOYERS_AT_ONCE.family()).isEqualTo(RuleFamily.VISIT);
    }
}
