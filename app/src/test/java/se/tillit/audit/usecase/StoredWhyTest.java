package se.tillit.audit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.audit.Why;
import se.tillit.kernel.Money;

/** Reasons come back from the trail as they were given, those of older versions too. */
class StoredWhyTest {

    @Test
    void brings_back_a_sentence_with_all_that_fills_its_places() {
        var why = Why.of(
                "payment.due", 12, Money.ofOre(-5), Why.word("kind.read"), Why.words(List.of("a", "b")), "\"=1+1\"");
        assertThat(StoredWhy.of(StoredWhy.text(why))).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "applied 1: added 2",
                "a friend",
                "{\"reason\":",
                "{\"reason\":\"payment.due\",\"places\":[{\"text\":\"1\"}]}"
            })
    void never_takes_somebody_s_own_words_for_a_sentence(String words) {
        var kept = StoredWhy.of(StoredWhy.text(Why.said(words)));
        assertThat(kept).isEqualTo(Why.said(words));
        assertThat(kept.isSaid()).isTrue();
    }

    @Test
    void keeps_plain_words_as_they_are_and_nothing_as_nothing() {
        assertThat(StoredWhy.text(Why.said("begäran 17/2026"))).isEqualTo("begäran 17/2026");
        assertThat(StoredWhy.text(Why.NONE)).isEmpty();
        assertThat(StoredWhy.of("").isNone()).isTrue();
    }
}
