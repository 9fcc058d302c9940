package se.tillit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void starts_without_variant_and_facts() {
        assertThat(Reason.of(RuleCode.WRONG_TAG)).isEqualTo(new Reason(RuleCode.WRONG_TAG, "", List.of()));
    }

    @Test
    void keeps_facts_in_the_order_in_which_they_are_told() {
        var reason = Reason.of(RuleCode.WRONG_TAG).with("tag", "T1").with("count", 2);

        assertThat(reason.facts()).containsExactly(new Fact("tag", "T1"), new Fact("count", 2));
    }

    @Test
    void keeps_its_facts_in_another_variant() {
        var reason =
                Reason.of(RuleCode.WRONG_TAG).with("tag", "T1").as("unknown").with("day", 5);

        assertThat(reason.variant()).isEqualTo("unknown");
        assertThat(reason.facts()).extracting(Fact::name).containsExactly("tag", "day");
    }

    @Test
    void does_not_change_the_reason_that_it_was_made_from() {
        var before = Reason.of(RuleCode.WRONG_TAG);
        var after = before.with("tag", "T1");

        assertThat(before.facts()).isEmpty();
        assertThat(after.facts()).isUnmodifiable();
    }

    @Test
    void keeps_its_facts_from_change() {
        var facts = new ArrayList<>(List.of(new Fact("tag", "T1")));
        var reason = new Reason(RuleCode.WRONG_TAG, "", facts);
        facts.clear();

        assertThat(reason.facts()).hasSize(1);
    }
}
