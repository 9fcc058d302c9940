package se.tillit.exchange.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.tillit.exchange.rejections.RejectionReason.NOT_BOOLEAN;
import static se.tillit.exchange.rejections.RejectionReason.NOT_IN_LIST;
import static se.tillit.exchange.rejections.RejectionReason.VALUE_MISSING;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.care.AgeGroup;
import se.tillit.care.Protection;
import se.tillit.exchange.schema.ExchangeSchema;
import se.tillit.visits.SwedishLevel;

class TextsTest {

    private final Taken taken = new Taken();
    private final TextColumn name = TextColumn.ofDifferent(ExchangeSchema.PROVIDERS.field("name"), taken);
    private final TextColumn tag = TextColumn.ofRepeated(ExchangeSchema.VISITS.field("tag_id"), taken);
    private final CodeColumn<SwedishLevel> level =
            new CodeColumn<>(ExchangeSchema.EMPLOYMENTS.field("swedish_level"), taken, SwedishLevel.values());
    private final CodeColumn<AgeGroup> ageGroup =
            new CodeColumn<>(ExchangeSchema.RECIPIENTS.field("age_group"), taken, AgeGroup.values());
    private final CodeColumn<Protection> protection =
            new CodeColumn<>(ExchangeSchema.RECIPIENTS.field("protected_identity"), taken, new Protection[] {
                Protection.PROTECTED, Protection.NONE
            });

    @Test
    void keeps_text_as_it_stands() {
        assertThat(taken.by(name, " Björkens \"omsorg\" ").value()).isEqualTo(" Björkens \"omsorg\" ");
        taken.by(name, "");
        assertThat(taken.reasons()).containsExactly(VALUE_MISSING);
        assertThat(name.orNull()).isNull();
    }

    @Test
    void gives_text_that_comes_again_the_same_object_and_never_another_text() {
        var random = new Random(7);
        for (var time = 0; time < 100_000; time++) {
            var text = "T" + random.nextInt(30_000);
            assertThat(taken.by(tag, text).value()).isEqualTo(text);
        }
        var first = taken.by(tag, "T000007").value();
        assertThat(taken.by(tag, "T000007").value()).isSameAs(first);
    }

    @Test
    void tells_texts_with_the_same_hash_apart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(taken.by(tag, "Aa").value()).isEqualTo("Aa");
        assertThat(taken.by(tag, "BB").value()).isEqualTo("BB");
    }

    @Test
    void hashes_characters_as_strings_are() {
        for (var text : new String[] {"", "a", "ab", "abc", "abcd", "abcde", "559351-1354", "åäö€😀xyz"}) {
            assertThat(CharHash.of(("--" + text).toCharArray(), 2, text.length()))
                    .isEqualTo(text.hashCode());
        }
    }

    @Test
    void reads_the_codes_of_the_schema() {
        assertThat(taken.by(level, "A1").value()).isEqualTo(SwedishLevel.A1);
        assertThat(taken.by(level, "native").value()).isEqualTo(SwedishLevel.NATIVE);
        assertThat(taken.by(ageGroup, "under_65").value()).isEqualTo(AgeGroup.UNDER_65);
        assertThat(taken.by(ageGroup, "65_plus").value()).isEqualTo(AgeGroup.OVER_65);
        assertThat(taken.by(ageGroup, "65_plus").text()).isEqualTo("65_plus");
        assertThat(taken.by(ageGroup, "").or(AgeGroup.OVER_65)).isEqualTo(AgeGroup.OVER_65);
        assertThat(taken.reasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "NATIVE", "native ", "C3", "-"})
    void rejects_other_codes_but_remembers_them_for_keys(String text) {
        taken.by(level, text);

        assertThat(taken.reasons()).containsExactly(NOT_IN_LIST);
        assertThat(taken.detail()).isEqualTo("A1, A2, B1, B2, C1, C2, native");
        assertThat(level.orNull()).isNull();
        assertThat(level.text()).isEqualTo(text);
    }

    @Test
    void reads_true_and_false_and_nothing_else() {
        assertThat(taken.by(protection, "true").value()).isEqualTo(Protection.PROTECTED);
        assertThat(taken.by(protection, "false").value()).isEqualTo(Protection.NONE);
        for (var wrong : new String[] {"True", "FALSE", "1", "0", "ja", "yes", " true"}) {
            taken.by(protection, wrong);
            assertThat(taken.reasons()).containsExactly(NOT_BOOLEAN);
        }
    }

    @Test
    void refuses_meanings_that_are_not_as_many_as_the_codes() {
        assertThatThrownBy(() -> new CodeColumn<>(
                        ExchangeSchema.VISITS.field("place"), taken, new AgeGroup[] {AgeGroup.OVER_65}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
