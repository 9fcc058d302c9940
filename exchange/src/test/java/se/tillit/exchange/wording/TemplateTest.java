package se.tillit.exchange.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillit.exchange.Language;
import se.tillit.verification.Fact;

class TemplateTest {

    private static final Words WORDS = Words.in(Language.SWEDISH);

    @Test
    void fills_facts_by_name_wherever_they_stand() {
        assertThat(fill("{b} och {a}.", new Fact("a", 1), new Fact("b", 2))).isEqualTo("2 och 1.");
    }

    @Test
    void fills_a_fact_as_often_as_it_is_named() {
        assertThat(fill("{a}, {a}", new Fact("a", "x"))).isEqualTo("x, x");
    }

    @Test
    void shows_a_fact_that_is_missing_and_goes_on() {
        assertThat(fill("Den {day} på {from~to}.")).isEqualTo("Den [day] på [from~to].");
    }

    @Test
    void shows_a_value_of_an_unknown_type_and_goes_on() {
        assertThat(fill("Se {a}.", new Fact("a", new StringBuilder()))).isEqualTo("Se [StringBuilder].");
    }

    @Test
    void names_every_fact_that_it_needs() {
        assertThat(Template.parse("{a} {b:seconds} {c~d}").names()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void shows_seconds_where_the_text_asks_for_them() {
        var at = new Fact("at", Instant.parse("2026-10-05T06:15:32Z"));
        assertThat(fill("{at}", at)).endsWith("08.15");
        assertThat(fill("{at:seconds}", at)).endsWith("08.15.32");
    }

    @Test
    void refuses_a_brace_that_is_not_closed_and_an_unknown_style() {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("Se {a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("Se {a:loud}"));
    }

    private static String fill(String message, Fact... facts) {
        return Template.parse(message).fill(List.of(facts), WORDS);
    }
}
